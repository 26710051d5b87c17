package org.ridealong.scoring.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rating.PoolRecord;
import org.ridealong.rubric.Competency;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scoring.item.KeyRule;
import org.ridealong.scoring.plan.PlanContent.AbsentAnswer;
import org.ridealong.scoring.plan.PlanContent.LateAnswer;
import org.ridealong.scoring.plan.PlanContent.PlannedCriterion;
import org.ridealong.scoring.plan.PlanContent.PlannedItem;
import org.ridealong.scoring.plan.PlanContent.Treatments;
import org.ridealong.scoring.plan.PlanContent.UnresolvedAnswer;

/**
 * The plan to begin with: every item counts alike and as its author meant, a keyed one in the first
 * competency of its scenario, a criterion in its own. An omission has the lowest score, as in any
 * exam with a clock; what nobody has decided on is not given a score. Pure.
 */
final class PlanComposer {

  private static final int WEIGHT = 1000;
  private static final int LEAST_SCENARIOS = 2;
  private static final int LEAST_SCORED_SHARE = 800;

  private PlanComposer() {}

  static PlanContent compose(String title, ScoredForm form) {
    return new PlanContent(
        PlanContent.SCHEMA,
        title,
        form.form().formVersionId(),
        form.form().sha256(),
        form.items().stream().map(item -> item(item, form)).toList(),
        new Treatments(
            AbsentAnswer.LOWEST,
            AbsentAnswer.LEFT_OUT,
            LateAnswer.INCOMPLETE,
            UnresolvedAnswer.BLOCK),
        LEAST_SCENARIOS,
        LEAST_SCORED_SHARE,
        null);
  }

  /** As its author meant it. */
  static PlannedItem item(ScoredForm.Item item, ScoredForm form) {
    boolean rated = item.content().format() == ResponseFormat.WRITTEN;
    return new PlannedItem(
        item.content().id(),
        item.scenario().key(),
        item.content().key(),
        item.content().format(),
        WEIGHT,
        rated ? null : Competency.valueOf(item.scenario().competencies().get(0)),
        rated ? null : KeyRule.of(item.content()),
        rated ? criteria(item, form) : List.of(),
        null);
  }

  private static List<PlannedCriterion> criteria(ScoredForm.Item item, ScoredForm form) {
    PoolRecord pool =
        item.pool()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ScoringPlanProblem.POOLS_NOT_OPEN,
                        "Ask the lead to open the pools of the form; they fix the rubrics."));
    int criteria = pool.criteria().size();
    List<PlannedCriterion> planned = new ArrayList<>();
    for (int i = 0; i < criteria; i++) {
      PoolRecord.Criterion criterion = pool.criteria().get(i);
      planned.add(
          new PlannedCriterion(
              criterion.criterion(),
              competencyOf(criterion.criterion()),
              share(i, criteria),
              criterion.rubricVersionId(),
              form.rubricHashes().get(criterion.rubricVersionId())));
    }
    return planned;
  }

  /** Equal parts; what does not divide goes to the first ones. */
  private static int share(int place, int criteria) {
    int left = PlanContent.WHOLE_SHARE % criteria;
    return PlanContent.WHOLE_SHARE / criteria + (place < left ? 1 : 0);
  }

  static Competency competencyOf(String criterion) {
    return Arrays.stream(Competency.values())
        .filter(competency -> competency.criteria().contains(criterion))
        .findFirst()
        .orElseThrow();
  }
}
