package org.ridealong.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.scoring.plan.ScoringPlanQueries;
import org.ridealong.scoring.plan.ScoringPlanQueries.PublishedPlan;
import org.ridealong.scoring.plan.ScoringPlanVersionId;
import org.ridealong.scoring.run.RunViews.CandidateScoreView;
import org.ridealong.scoring.run.RunViews.RunView;
import org.ridealong.scoring.run.RunViews.ScoreChange;

/** Reads runs. */
@ApplicationScoped
public class ScoringRunQueries {

  private final ScoringRunRepository runs;
  private final ScoreRows rows;
  private final ScoringPlanQueries plans;

  ScoringRunQueries(ScoringRunRepository runs, ScoreRows rows, ScoringPlanQueries plans) {
    this.runs = runs;
    this.rows = rows;
    this.plans = plans;
  }

  /**
   * A run with the plan that it applied and all its scores.
   *
   * @param scores in the order of response codes
   */
  public record ScoredRun(RunView run, PublishedPlan plan, List<CandidateScoreView> scores) {}

  /** A run with what it stands on. */
  private record Found(ScoringRun run, PublishedPlan plan) {
    Cut cut() {
      return Cut.of(plan.content().cutScoreMilli(), plan.locked());
    }
  }

  @Transactional
  public RunViews.RunList all() {
    return new RunViews.RunList(
        runs.newestFirst().stream().map(run -> view(find(new ScoringRunId(run.id)))).toList());
  }

  @Transactional
  public RunView one(ScoringRunId id) {
    return view(find(id));
  }

  @Transactional
  public ScoredRun scores(ScoringRunId id) {
    Found found = find(id);
    return new ScoredRun(
        view(found),
        found.plan(),
        read(found).stream().map(score -> CandidateScoreView.of(score, found.cut())).toList());
  }

  @Transactional
  public RunViews.ScorePage page(ScoringRunId id, int page, int size) {
    List<CandidateScoreView> all = scores(id).scores();
    int from = (int) Math.min(all.size(), (long) page * size);
    int to = Math.min(all.size(), from + size);
    return new RunViews.ScorePage(id.value(), page, size, all.size(), all.subList(from, to));
  }

  /** The very bytes whose hash the run has, made from its rows. */
  @Transactional
  public byte[] lines(ScoringRunId id) {
    return ScoreLines.of(read(find(id)));
  }

  /**
   * @param most changes that are listed
   */
  @Transactional
  public RunViews.RunDifferences differences(ScoringRunId before, ScoringRunId after, int most) {
    Found one = find(before);
    Found other = find(after);
    if (!one.run().formVersionId.equals(other.run().formVersionId)) {
      throw ProblemException.of(
          ScoringRunProblem.OTHER_FORM, "Choose a run over the same form to compare with.");
    }
    Differences differences = new Differences(read(one), one.cut(), read(other), other.cut());
    List<ScoreChange> changes = differences.changes();
    boolean pass = one.cut().isSet() && other.cut().isSet();
    long moved =
        changes.stream()
            .filter(change -> !Objects.equals(change.passedBefore(), change.passedAfter()))
            .count();
    return new RunViews.RunDifferences(
        before.value(),
        after.value(),
        one.run().scoresSha256.equals(other.run().scoresSha256),
        differences.exams(),
        changes.size(),
        pass ? (int) moved : null,
        changes.stream().mapToInt(Differences::size).max().orElse(0),
        changes.subList(0, Math.min(most, changes.size())));
  }

  private List<CandidateScore> read(Found found) {
    return rows.read(found.run().id, new Order(found.plan().content()));
  }

  private Found find(ScoringRunId id) {
    ScoringRun run =
        runs.findByIdOptional(id.value())
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ScoringRunProblem.RUN_UNKNOWN, "List the runs and choose one."));
    return new Found(run, plans.published(new ScoringPlanVersionId(run.planVersionId)));
  }

  private RunView view(Found found) {
    ScoringRun run = found.run();
    PublishedPlan plan = found.plan();
    return new RunView(
        run.id,
        plan.plan().value(),
        plan.version(),
        plan.content().title(),
        run.formVersionId,
        run.kind,
        run.planSha256,
        run.scoresSha256,
        run.exams,
        rows.countScored(run.id, 0),
        plan.locked(),
        plan.content().cutScoreMilli(),
        found.cut().isSet() ? rows.countScored(run.id, found.cut().scoreMicro()) : null,
        run.softwareVersion,
        run.madeBy,
        run.madeAt);
  }
}
