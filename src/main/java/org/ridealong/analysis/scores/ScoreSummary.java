package org.ridealong.analysis.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.psychometrics.numeric.SampleQuantile;
import org.ridealong.rubric.Competency;
import org.ridealong.scoring.run.CandidateScore.CompetencyScore;
import org.ridealong.scoring.run.RunViews.CandidateScoreView;
import org.ridealong.scoring.run.ScoreStatus;
import org.ridealong.scoring.run.ScoringRunQueries.ScoredRun;
import org.ridealong.scoring.run.WeightedScore;

/**
 * How the scores of a run are distributed, in points of 100.
 *
 * @param test the test score
 * @param competencies in the order of the framework
 */
public record ScoreSummary(UUID runId, ScoreFigures test, List<CompetencyFigures> competencies) {

  /**
   * The figures of one score.
   *
   * @param n exams that have it; all figures rest on them
   * @param waiting exams whose ratings have not come to a result
   * @param incomplete exams without it for another reason
   * @param sd divisor n - 1
   * @param whole exams that have the score with all its parts: alpha and its error rest on them
   * @param alpha reliability, scenarios as units; null where it cannot be estimated
   * @param standardError of measurement, in points; null likewise
   */
  public record ScoreFigures(
      int n,
      int waiting,
      int incomplete,
      @Schema(nullable = true) Double mean,
      @Schema(nullable = true) Double sd,
      @Schema(nullable = true) Double lowest,
      @Schema(nullable = true) Double median,
      @Schema(nullable = true) Double highest,
      int whole,
      @Schema(nullable = true) Double alpha,
      @Schema(nullable = true) Double standardError) {

    static ScoreFigures of(List<WeightedScore> scores, ScoreReliability reliability) {
      double[] points = points(scores);
      int waiting = count(scores, ScoreStatus.WAITS_FOR_RATINGS);
      return new ScoreFigures(
          points.length,
          waiting,
          scores.size() - points.length - waiting,
          Figure.of(SampleMoments.mean(points)),
          Figure.of(SampleMoments.standardDeviation(points)),
          end(Arrays.stream(points).min()),
          Figure.of(SampleQuantile.of(points, 0.5)),
          end(Arrays.stream(points).max()),
          reliability.n(),
          Figure.of(reliability.alpha()),
          Figure.of(reliability.standardError()));
    }

    private static Double end(OptionalDouble end) {
      return end.isPresent() ? end.getAsDouble() : null;
    }
  }

  /** The figures of one competency. */
  public record CompetencyFigures(Competency competency, ScoreFigures figures) {}

  static ScoreSummary of(ScoredRun run) {
    List<CompetencyFigures> competencies = new ArrayList<>();
    for (Competency competency : run.plan().content().reported()) {
      competencies.add(
          new CompetencyFigures(
              competency, figures(run, exam -> of(exam, competency), competency::equals)));
    }
    return new ScoreSummary(
        run.run().runId(), figures(run, CandidateScoreView::test, any -> true), competencies);
  }

  private static ScoreFigures figures(
      ScoredRun run,
      Function<CandidateScoreView, WeightedScore> score,
      Predicate<Competency> counts) {
    return ScoreFigures.of(
        scores(run, score), ScoreReliability.of(run.plan().content(), run.scores(), score, counts));
  }

  /** The test scores that are given, in points. */
  static double[] testPoints(ScoredRun run) {
    return points(scores(run, CandidateScoreView::test));
  }

  /** The score of an exam in a competency that the run reports. */
  static WeightedScore of(CandidateScoreView exam, Competency competency) {
    return exam.competencies().stream()
        .filter(score -> score.competency() == competency)
        .map(CompetencyScore::score)
        .findFirst()
        .orElseThrow();
  }

  private static List<WeightedScore> scores(
      ScoredRun run, Function<CandidateScoreView, WeightedScore> score) {
    return run.scores().stream().map(score).toList();
  }

  private static double[] points(List<WeightedScore> scores) {
    return scores.stream()
        .filter(score -> score.scoreMicro() != null)
        .mapToDouble(score -> ScorePoints.of(score.scoreMicro()))
        .toArray();
  }

  private static int count(List<WeightedScore> scores, ScoreStatus status) {
    return (int) scores.stream().filter(score -> score.status() == status).count();
  }
}
