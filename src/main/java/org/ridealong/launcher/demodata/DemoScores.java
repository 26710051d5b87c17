package org.ridealong.launcher.demodata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scoring.plan.PlanContent;
import org.ridealong.scoring.plan.PlanContent.PlannedItem;
import org.ridealong.scoring.plan.PlanContent.Treatments;
import org.ridealong.scoring.plan.PlanContent.UnresolvedAnswer;
import org.ridealong.scoring.plan.PlanRequests;
import org.ridealong.scoring.plan.PlanViews;
import org.ridealong.scoring.plan.ScoringPlanId;
import org.ridealong.scoring.plan.ScoringPlanQueries;
import org.ridealong.scoring.plan.ScoringPlanService;
import org.ridealong.scoring.plan.ScoringPlanVersionId;
import org.ridealong.scoring.run.RunKind;
import org.ridealong.scoring.run.ScoringRunService;

/**
 * Scores the simulated exams, so that scores are there at once. One plan counts everything; its
 * scores wait where written answers wait for ratings. It is locked by both psychometricians. The
 * other counts what needs no rater, so that every exam has a score; one signature is missing.
 */
@ApplicationScoped
class DemoScores {

  private static final String FIRST = "priya";
  private static final String SECOND = "theo";
  private static final int CUT_MILLI = 600;

  private final ScoringPlanService plans;
  private final ScoringPlanQueries queries;
  private final ScoringRunService runs;

  DemoScores(ScoringPlanService plans, ScoringPlanQueries queries, ScoringRunService runs) {
    this.plans = plans;
    this.queries = queries;
    this.runs = runs;
  }

  void make(UUID form) {
    ScoringPlanId keyed = plan(form, "Items with a key", DemoScores::withoutWritten);
    PlanViews.VersionView open = publish(keyed);
    sign(keyed, open, FIRST);
    run(open, RunKind.TRIAL);

    ScoringPlanId whole = plan(form, "Whole exam", UnaryOperator.identity());
    PlanViews.VersionView version = publish(whole);
    sign(whole, version, FIRST);
    sign(whole, version, SECOND);
    run(version, RunKind.OPERATIONAL);
  }

  private ScoringPlanId plan(UUID form, String title, UnaryOperator<PlannedItem> change) {
    ScoringPlanId id = plans.create(new PlanRequests.NewPlan(form, title), FIRST);
    PlanViews.PlanView view = queries.one(id);
    PlanContent draft = view.draft();
    Treatments meant = draft.treatments();
    PlanContent content =
        new PlanContent(
            draft.schema(),
            draft.title(),
            draft.formVersionId(),
            draft.formSha256(),
            draft.items().stream().map(change).toList(),
            new Treatments(
                meant.omitted(),
                meant.neverAsked(),
                meant.lateUnverified(),
                UnresolvedAnswer.INCOMPLETE),
            draft.leastScenarios(),
            draft.leastScoredShareMilli(),
            CUT_MILLI);
    plans.edit(id, new PlanRequests.DraftEdit(view.revision(), content), FIRST);
    return id;
  }

  private static PlannedItem withoutWritten(PlannedItem item) {
    return item.format() == ResponseFormat.WRITTEN
        ? new PlannedItem(
            item.decisionPointId(),
            item.scenario(),
            item.decisionPoint(),
            item.format(),
            item.weightMilli(),
            item.competency(),
            item.rule(),
            item.criteria(),
            "Its answers are not all rated yet.")
        : item;
  }

  private PlanViews.VersionView publish(ScoringPlanId id) {
    int revision = queries.one(id).revision();
    return queries.version(id, plans.publish(id, new PlanRequests.Publication(revision), FIRST));
  }

  private void sign(ScoringPlanId id, PlanViews.VersionView version, String by) {
    plans.sign(
        id,
        version.summary().version(),
        new PlanRequests.Signature(
            version.summary().sha256(), "Key, weights and rules are those of the demonstration."),
        by);
  }

  private void run(PlanViews.VersionView version, RunKind kind) {
    runs.run(new ScoringPlanVersionId(version.summary().planVersionId()), kind, FIRST);
  }
}
