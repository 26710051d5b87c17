package org.ridealong.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridealong.delivery.ScorableQueries;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rating.RatingQueries;
import org.ridealong.scoring.audit.ScoringAction;
import org.ridealong.scoring.audit.ScoringAuditService;
import org.ridealong.scoring.plan.PlanContent;
import org.ridealong.scoring.plan.PlanContent.UnresolvedAnswer;
import org.ridealong.scoring.plan.ScoringPlanQueries;
import org.ridealong.scoring.plan.ScoringPlanQueries.PublishedPlan;
import org.ridealong.scoring.plan.ScoringPlanVersionId;

/**
 * Applies plans. A run is computed and written in one transaction over one snapshot of the answers:
 * it is there whole or not at all.
 */
@ApplicationScoped
public class ScoringRunService {

  private final ScoringPlanQueries plans;
  private final ScorableQueries exams;
  private final RatingQueries ratings;
  private final ScoringRunRepository runs;
  private final ScoreRows rows;
  private final ScoringAuditService audit;
  private final Ids ids;
  private final Clock clock;
  private final String softwareVersion;

  ScoringRunService(
      ScoringPlanQueries plans,
      ScorableQueries exams,
      RatingQueries ratings,
      ScoringRunRepository runs,
      ScoreRows rows,
      ScoringAuditService audit,
      Ids ids,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
    this.plans = plans;
    this.exams = exams;
    this.ratings = ratings;
    this.runs = runs;
    this.rows = rows;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.softwareVersion = softwareVersion;
  }

  /**
   * Scores every exam of the plan's form that was handed in. The same plan over the same answers
   * gives a run with the same hash.
   *
   * @param by subject of the psychometrician
   */
  @Transactional
  public ScoringRunId run(ScoringPlanVersionId version, RunKind kind, String by) {
    PublishedPlan plan = plans.published(version);
    if (kind == RunKind.OPERATIONAL && !plan.locked()) {
      throw ProblemException.of(
          ScoringRunProblem.PLAN_NOT_LOCKED,
          "Let two psychometricians sign it, or make a trial run.");
    }
    PlanContent content = plan.content();
    ResolvedLevels results = new ResolvedLevels(ratings.results(content.formVersionId()));
    List<CandidateScore> scores =
        new Scorer(content, results).score(exams.ofForm(content.formVersionId()));
    if (content.treatments().unresolved() == UnresolvedAnswer.BLOCK) {
      requireResolved(scores);
    }
    ScoringRun run = row(plan, kind, scores, by);
    runs.persistAndFlush(run);
    rows.write(run.id, scores);
    audit.done(
        by,
        ScoringAction.RUN_MADE,
        plan.plan().value(),
        "%s run of version %d, %s".formatted(kind, plan.version(), run.scoresSha256));
    return new ScoringRunId(run.id);
  }

  private ScoringRun row(PublishedPlan plan, RunKind kind, List<CandidateScore> scores, String by) {
    ScoringRun run = new ScoringRun();
    run.id = ids.next();
    run.planVersionId = plan.id().value();
    run.formVersionId = plan.content().formVersionId();
    run.kind = kind;
    run.planSha256 = plan.sha256();
    run.scoresSha256 = Hashes.sha256(ScoreLines.of(scores));
    run.exams = scores.size();
    run.softwareVersion = softwareVersion;
    run.madeBy = by;
    run.madeAt = Microseconds.now(clock);
    return run;
  }

  private static void requireResolved(List<CandidateScore> scores) {
    long answers =
        scores.stream()
            .flatMap(
                score ->
                    score.items().stream()
                        .filter(item -> item.outcome() == ItemOutcome.UNRESOLVED)
                        .map(ItemScore::decisionPointId)
                        .distinct())
            .count();
    if (answers > 0) {
      throw ProblemException.of(
          ScoringRunProblem.RATINGS_UNRESOLVED,
          "%d answers wait for ratings or a lead; the plan scores nobody before."
              .formatted(answers),
          Map.of("unresolved", answers));
    }
  }
}
