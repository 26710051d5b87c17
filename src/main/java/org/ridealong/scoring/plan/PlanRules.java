package org.ridealong.scoring.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;
import org.ridealong.rating.PoolRecord;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scoring.plan.PlanContent.PlannedCriterion;
import org.ridealong.scoring.plan.PlanContent.PlannedItem;

/** Whether a plan can score its form. Names every place that must be mended. Pure. */
final class PlanRules {

  private final ScoredForm form;
  private final String root;
  private final List<Violation> violations = new ArrayList<>();

  private PlanRules(ScoredForm form, String root) {
    this.form = form;
    this.root = root;
  }

  /**
   * @param root where the plan stands in what was sent
   * @throws ProblemException with all violations
   */
  static void require(PlanContent plan, ScoredForm form, String root) {
    List<Violation> violations = violations(plan, form, root);
    if (!violations.isEmpty()) {
      throw ProblemException.of(ScoringPlanProblem.PLAN_INVALID, violations);
    }
  }

  static List<Violation> violations(PlanContent plan, ScoredForm form, String root) {
    PlanRules rules = new PlanRules(form, root);
    rules.check(plan);
    return rules.violations;
  }

  private void check(PlanContent plan) {
    if (!plan.schema().equals(PlanContent.SCHEMA)) {
      refuse("/schema", "Only %s is understood.".formatted(PlanContent.SCHEMA));
    }
    if (!plan.formVersionId().equals(form.form().formVersionId())) {
      refuse("/formVersionId", "The plan is for another form.");
      return;
    }
    if (!plan.formSha256().equals(form.form().sha256())) {
      refuse("/formSha256", "The form has another hash.");
    }
    if (plan.items().size() != form.items().size()) {
      refuse(
          "/items",
          "The form has %d items, the plan %d."
              .formatted(form.items().size(), plan.items().size()));
      return;
    }
    for (int i = 0; i < plan.items().size(); i++) {
      check(plan.items().get(i), form.items().get(i), "/items/" + i);
    }
    if (plan.items().stream().noneMatch(PlannedItem::counts)) {
      refuse("/items", "At least one item has to count.");
    }
  }

  private void check(PlannedItem planned, ScoredForm.Item item, String place) {
    if (!planned.decisionPointId().equals(item.content().id())) {
      refuse(place + "/decisionPointId", "Another item of the form stands here.");
      return;
    }
    same(planned.scenario(), item.scenario().key(), place + "/scenario");
    same(planned.decisionPoint(), item.content().key(), place + "/decisionPoint");
    same(planned.format().name(), item.content().format().name(), place + "/format");
    if (planned.struck() != null && planned.struck().isBlank()) {
      refuse(place + "/struck", "Say why it is struck.");
    }
    if (item.content().format() == ResponseFormat.WRITTEN) {
      checkRated(planned, item, place);
    } else {
      checkKeyed(planned, item, place);
    }
  }

  private void checkKeyed(PlannedItem planned, ScoredForm.Item item, String place) {
    if (!planned.criteria().isEmpty()) {
      refuse(place + "/criteria", "Nobody rates this item.");
    }
    if (planned.competency() == null) {
      refuse(place + "/competency", "Say what the item counts in.");
    } else if (!item.scenario().competencies().contains(planned.competency().name())) {
      refuse(
          place + "/competency",
          "The scenario shows %s.".formatted(String.join(", ", item.scenario().competencies())));
    }
    if (planned.rule() == null) {
      refuse(place + "/rule", "Say how the item is scored.");
      return;
    }
    new KeyRuleCheck(item.content(), this::refuse).check(planned.rule(), place + "/rule");
  }

  private void checkRated(PlannedItem planned, ScoredForm.Item item, String place) {
    if (planned.rule() != null) {
      refuse(place + "/rule", "A written answer has no key.");
    }
    if (planned.competency() != null) {
      refuse(place + "/competency", "A written item counts in the competencies of its criteria.");
    }
    List<PoolRecord.Criterion> rated = item.pool().map(PoolRecord::criteria).orElse(List.of());
    if (rated.isEmpty()) {
      refuse(place + "/criteria", "The pool of this item is not open, so nothing rates it.");
      return;
    }
    HashSet<PoolRecord.Criterion> named = new HashSet<>();
    for (int c = 0; c < planned.criteria().size(); c++) {
      PlannedCriterion criterion = planned.criteria().get(c);
      PoolRecord.Criterion pinned =
          new PoolRecord.Criterion(criterion.criterion(), criterion.rubricVersionId());
      checkCriterion(criterion, rated.contains(pinned), place + "/criteria/" + c);
      if (!named.add(pinned)) {
        refuse(place + "/criteria/" + c, "This criterion is named twice.");
      }
    }
    int shares = planned.criteria().stream().mapToInt(PlannedCriterion::shareMilli).sum();
    if (shares != PlanContent.WHOLE_SHARE) {
      refuse(
          place + "/criteria",
          "The shares sum to %d, not to %d.".formatted(shares, PlanContent.WHOLE_SHARE));
    }
  }

  private void checkCriterion(PlannedCriterion criterion, boolean isRated, String place) {
    if (!isRated) {
      refuse(place, "Raters do not rate this item by this criterion and rubric version.");
      return;
    }
    same(
        criterion.rubricSha256(),
        form.rubricHashes().get(criterion.rubricVersionId()),
        place + "/rubricSha256");
    same(
        criterion.competency().name(),
        PlanComposer.competencyOf(criterion.criterion()).name(),
        place + "/competency");
  }

  private void same(String said, String published, String place) {
    if (!said.equals(published)) {
      refuse(place, "The form has %s here.".formatted(published));
    }
  }

  private void refuse(String place, String detail) {
    violations.add(Violation.at(root + place, detail));
  }
}
