package org.ridealong.psychometrics.standards;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * Borderline regression (Kramer and others 2003; Wood, Humphrey-Murto and Norman 2006): scores are
 * regressed on the global ratings of the same performances; the cut is the score expected at the
 * borderline rating.
 *
 * <pre>
 * x = c0 + c1 g + e,   cut = c0 + c1 g*
 * s(e)^2 = sum of e^2 / (n - 2),   SE(cut) = s(e) sqrt(1/n + (g* - mean g)^2 / S(gg))
 * </pre>
 *
 * <p>Beside it mean and median of the borderline group itself (the borderline-group method). O(n
 * log n). Edge cases, as named outcomes: fewer than three candidates; the same rating for all;
 * equal scores (no share of variance explained); nobody rated borderline.
 */
public final class BorderlineRegression {

  private static final int FEWEST = 3;

  private BorderlineRegression() {}

  /**
   * The line and the cut, in points of the score.
   *
   * @param explained R^2
   * @param residual the standard deviation s(e) of scores around the line
   */
  public record Result(
      int candidates,
      Estimate intercept,
      Estimate slope,
      Estimate interceptError,
      Estimate slopeError,
      Estimate explained,
      Estimate residual,
      Estimate cut,
      Estimate cutError,
      int borderlineCandidates,
      Estimate borderlineMean,
      Estimate borderlineMedian) {}

  /**
   * Analyzes scores with global ratings.
   *
   * @param borderline the rating that stands for just passing
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static Result analyze(double[] scores, double[] ratings, double borderline) {
    if (scores.length != ratings.length) {
      throw new IllegalArgumentException(
          "%d scores, %d ratings".formatted(scores.length, ratings.length));
    }
    double[] group =
        IntStream.range(0, scores.length)
            .filter(i -> ratings[i] == borderline)
            .mapToDouble(i -> scores[i])
            .sorted()
            .toArray();
    Estimate nobody = Estimate.notEstimable(Outcome.NO_SCORES, "Nobody has the borderline rating.");
    Estimate mean = group.length == 0 ? nobody : SampleMoments.mean(group);
    Estimate median = group.length == 0 ? nobody : Estimate.of(Angoff.median(group));
    Line line = Line.of(scores, ratings);
    return new Result(
        scores.length,
        line.slope.then(slope -> Estimate.of(line.at(slope, 0))),
        line.slope,
        line.error(0),
        line.slopeError(),
        line.explained(),
        line.residual,
        line.slope.then(slope -> Estimate.of(line.at(slope, borderline))),
        line.error(borderline),
        group.length,
        mean,
        median);
  }

  /** A least-squares line through the means. */
  private record Line(
      int n,
      double meanScore,
      double meanRating,
      double ratingSquares,
      double scoreSquares,
      Estimate slope,
      Estimate residual) {

    private static Line of(double[] scores, double[] ratings) {
      int n = scores.length;
      double meanScore = Arrays.stream(scores).average().orElse(0);
      double meanRating = Arrays.stream(ratings).average().orElse(0);
      double scoreSquares = 0;
      double ratingSquares = 0;
      double products = 0;
      for (int i = 0; i < n; i++) {
        double x = scores[i] - meanScore;
        double g = ratings[i] - meanRating;
        scoreSquares += x * x;
        ratingSquares += g * g;
        products += x * g;
      }
      Estimate slope = slope(products, ratingSquares, ratings);
      double rest = Math.max(0, scoreSquares - products * products / ratingSquares);
      return new Line(
          n,
          meanScore,
          meanRating,
          ratingSquares,
          SampleMoments.variance(scores).value().orElse(0) == 0 ? 0 : scoreSquares,
          slope,
          slope.then(ignored -> Estimate.of(Math.sqrt(rest / (n - 2)))));
    }

    private static Estimate slope(double products, double squares, double[] ratings) {
      if (ratings.length < FEWEST) {
        return Estimate.notEstimable(
            Outcome.TOO_FEW_CANDIDATES,
            "A line with an error needs at least 3 candidates, here it has %d."
                .formatted(ratings.length));
      }
      return SampleMoments.variance(ratings).value().orElse(0) == 0
          ? Estimate.notEstimable(
              Outcome.ZERO_VARIANCE, "All candidates have the same global rating.")
          : Estimate.of(products / squares);
    }

    private double at(double slope, double rating) {
      return meanScore + slope * (rating - meanRating);
    }

    private Estimate error(double rating) {
      double distance = rating - meanRating;
      return residual.then(
          s -> Estimate.of(s * Math.sqrt(1.0 / n + distance * distance / ratingSquares)));
    }

    private Estimate slopeError() {
      return residual.then(s -> Estimate.of(s / Math.sqrt(ratingSquares)));
    }

    private Estimate explained() {
      return residual.then(
          s ->
              scoreSquares == 0
                  ? Estimate.notEstimable(
                      Outcome.ZERO_VARIANCE, "All scores are equal, nothing is to explain.")
                  : Estimate.of(1 - s * s * (n - 2) / scoreSquares));
    }
  }
}
