package org.ridealong.analysis.scores;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridealong.psychometrics.classical.Reliability;
import org.ridealong.psychometrics.classical.ScoreMatrix;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.rubric.Competency;
import org.ridealong.scoring.plan.PlanContent;
import org.ridealong.scoring.plan.PlanContent.PlannedItem;
import org.ridealong.scoring.run.ItemScore;
import org.ridealong.scoring.run.RunViews.CandidateScoreView;
import org.ridealong.scoring.run.WeightedScore;

/**
 * How reliable a score of a run is, as the plan weighs it. Questions of one scenario depend on each
 * other, so that a scenario is the unit: alpha over the weighted sums of each scenario (testlets;
 * Sireci, Thissen and Wainer 1991). It rests on the exams that have the score with all its parts;
 * where one is missing by plan, the rest weighs otherwise.
 *
 * @param n exams behind it
 * @param standardError of measurement, SD * sqrt(1 - alpha), in points of 100
 */
record ScoreReliability(int n, Estimate alpha, Estimate standardError) {

  /** What is scored for itself, and the scenario that it belongs to. */
  private record Part(String scenario, Competency competency, long weight) {

    static List<Part> of(PlanContent plan) {
      return plan.items().stream().filter(PlannedItem::counts).flatMap(Part::of).toList();
    }

    private static Stream<Part> of(PlannedItem item) {
      return item.parts().stream()
          .map(part -> new Part(item.scenario(), part.competency(), part.weight()));
    }
  }

  /**
   * The reliability of one score.
   *
   * @param exams whose items are in the order of the plan's parts
   * @param counts whether a competency is part of the score
   */
  static ScoreReliability of(
      PlanContent plan,
      List<CandidateScoreView> exams,
      Function<CandidateScoreView, WeightedScore> score,
      Predicate<Competency> counts) {
    List<Part> parts = Part.of(plan);
    int[] own =
        IntStream.range(0, parts.size())
            .filter(i -> counts.test(parts.get(i).competency()))
            .toArray();
    List<String> scenarios =
        IntStream.of(own).mapToObj(i -> parts.get(i).scenario()).distinct().toList();
    double whole = IntStream.of(own).mapToLong(i -> parts.get(i).weight()).sum();
    double[][] rows =
        exams.stream()
            .filter(exam -> score.apply(exam).scoreMicro() != null && isWhole(exam, own))
            .map(exam -> row(exam, parts, own, scenarios, whole))
            .toArray(double[][]::new);
    Estimate alpha = Reliability.alpha(ScoreMatrix.ofRows(scenarios.size(), rows));
    Estimate deviation =
        SampleMoments.standardDeviation(
            Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).toArray());
    return new ScoreReliability(
        rows.length,
        alpha,
        alpha.then(a -> deviation.then(sd -> Estimate.of(sd * Math.sqrt(Math.max(0, 1 - a))))));
  }

  private static boolean isWhole(CandidateScoreView exam, int[] own) {
    return IntStream.of(own)
        .mapToObj(i -> exam.items().get(i))
        .map(ItemScore::scoreMicro)
        .allMatch(Objects::nonNull);
  }

  /** What each scenario adds to the score, in points. */
  private static double[] row(
      CandidateScoreView exam, List<Part> parts, int[] own, List<String> scenarios, double whole) {
    double[] row = new double[scenarios.size()];
    for (int i : own) {
      double points = ScorePoints.of(exam.items().get(i).scoreMicro());
      row[scenarios.indexOf(parts.get(i).scenario())] += parts.get(i).weight() * points / whole;
    }
    return row;
  }
}
