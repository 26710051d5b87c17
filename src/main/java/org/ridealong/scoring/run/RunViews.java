package org.ridealong.scoring.run;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What psychometricians see of runs, and send to make one. */
public final class RunViews {

  private RunViews() {}

  /** Applies a plan. */
  public record NewRun(@NotNull UUID planVersionId, @NotNull RunKind kind) {}

  /** The latest first. */
  public record RunList(List<RunView> runs) {}

  /**
   * A run.
   *
   * @param planSha256 the hash of what was applied
   * @param scoresSha256 the hash of the file of all scores
   * @param exams handed in
   * @param scored exams that have a test score
   * @param locked whether two people stand for the plan
   * @param cutScoreMilli the cut of the plan from 0 to 1000, or null
   * @param passed exams at the cut or above it; null before the plan is locked, or without a cut
   */
  public record RunView(
      UUID runId,
      UUID planId,
      int planVersion,
      String planTitle,
      UUID formVersionId,
      RunKind kind,
      String planSha256,
      String scoresSha256,
      int exams,
      int scored,
      boolean locked,
      @Schema(nullable = true) Integer cutScoreMilli,
      @Schema(nullable = true) Integer passed,
      String softwareVersion,
      String madeBy,
      Instant madeAt) {}

  /**
   * Some of the scores of a run, in the order of response codes.
   *
   * @param page counted from 0
   * @param total exams of the run
   */
  public record ScorePage(
      UUID runId, int page, int size, int total, List<CandidateScoreView> scores) {}

  /**
   * The scores of one exam, named by its response code alone.
   *
   * @param passed null before the plan is locked, without a cut, or without a test score
   */
  public record CandidateScoreView(
      String responseCode,
      WeightedScore test,
      @Schema(nullable = true) Boolean passed,
      List<CandidateScore.CompetencyScore> competencies,
      List<ItemScore> items) {

    static CandidateScoreView of(CandidateScore score, Cut cut) {
      return new CandidateScoreView(
          score.responseCode(),
          score.test(),
          cut.passes(score.test()).orElse(null),
          score.competencies(),
          score.items());
    }
  }

  /**
   * How the scores of an exam differ between two runs.
   *
   * @param differenceMicro after less before; null where one of them has no test score
   */
  public record ScoreChange(
      String responseCode,
      @Schema(nullable = true) WeightedScore before,
      @Schema(nullable = true) WeightedScore after,
      @Schema(nullable = true) Integer differenceMicro,
      @Schema(nullable = true) Boolean passedBefore,
      @Schema(nullable = true) Boolean passedAfter) {}

  /**
   * What changed from one run to another over the same form.
   *
   * @param same whether both have the same hash, so that nothing changed
   * @param exams that are in either run
   * @param changed exams whose test score or result is another, or that are in one run alone
   * @param statusChanged exams that pass by one run and not by the other; null where nobody passes
   * @param largestMicro the largest absolute difference of two test scores
   * @param changes the largest differences first; at most as many as were asked for
   */
  public record RunDifferences(
      UUID beforeRunId,
      UUID afterRunId,
      boolean same,
      int exams,
      int changed,
      @Schema(nullable = true) Integer statusChanged,
      int largestMicro,
      List<ScoreChange> changes) {}
}
