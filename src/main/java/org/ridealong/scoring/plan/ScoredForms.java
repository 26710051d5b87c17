package org.ridealong.scoring.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.form.FormService;
import org.ridealong.form.FormView;
import org.ridealong.rating.PoolQueries;
import org.ridealong.rating.PoolRecord;
import org.ridealong.rubric.RubricService;
import org.ridealong.scenario.ScenarioContent;
import org.ridealong.scenario.ScenarioService;

/** Puts together what a plan for a form has to agree with. */
@ApplicationScoped
class ScoredForms {

  private final FormService forms;
  private final ScenarioService scenarios;
  private final PoolQueries pools;
  private final RubricService rubrics;

  ScoredForms(
      FormService forms, ScenarioService scenarios, PoolQueries pools, RubricService rubrics) {
    this.forms = forms;
    this.scenarios = scenarios;
    this.pools = pools;
    this.rubrics = rubrics;
  }

  ScoredForm of(UUID formVersion) {
    FormView form = forms.find(formVersion);
    List<PoolRecord> opened = pools.ofForm(formVersion);
    List<ScoredForm.Item> items =
        form.content().scenarios().stream()
            .map(scenario -> scenarios.find(scenario).content())
            .flatMap(scenario -> items(scenario, opened).stream())
            .toList();
    Map<UUID, String> hashes = new HashMap<>();
    opened.stream()
        .flatMap(pool -> pool.criteria().stream())
        .map(PoolRecord.Criterion::rubricVersionId)
        .distinct()
        .forEach(rubric -> hashes.put(rubric, rubrics.find(rubric).sha256()));
    return new ScoredForm(form, items, hashes);
  }

  private static List<ScoredForm.Item> items(ScenarioContent scenario, List<PoolRecord> opened) {
    return scenario.decisionPoints().stream()
        .map(
            item ->
                new ScoredForm.Item(
                    scenario,
                    item,
                    opened.stream()
                        .filter(pool -> pool.decisionPointId().equals(item.id()))
                        .findFirst()))
        .toList();
  }
}
