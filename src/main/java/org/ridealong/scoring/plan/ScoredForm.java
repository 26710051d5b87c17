package org.ridealong.scoring.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.form.FormView;
import org.ridealong.rating.PoolRecord;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.ScenarioContent;

/**
 * A form with what a plan for it has to agree with.
 *
 * @param items in the order of the exam
 * @param rubricHashes by the rubric versions of the pools
 */
record ScoredForm(FormView form, List<Item> items, Map<UUID, String> rubricHashes) {

  /**
   * One decision point.
   *
   * @param pool where its answers are rated; empty for a keyed one, or before it was opened
   */
  record Item(ScenarioContent scenario, DecisionPointContent content, Optional<PoolRecord> pool) {}
}
