package org.ridealong.psychometrics.equating;

import java.util.Arrays;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Equipercentile equating of equivalent groups (Kolen and Brennan 2014, chapter 2): a score of X
 * goes to the score of Y that has the same percentile rank.
 *
 * <p>A score fills the interval of half a step on either side. With the share f(x) at a score and
 * F(x) at or below it, P(x) = F(x - 1) + f(x) / 2 on X; with G and g on Y, u the lowest score with
 * G(u) &gt; P and l the highest with G(l) &lt; P:
 *
 * <pre>
 * e_upper(x) = u - 1/2 + (P - G(u - 1)) / g(u)
 * e_lower(x) = l + 1/2 + (P - G(l)) / g(l + 1)
 * e(x) = (e_upper + e_lower) / 2
 * </pre>
 *
 * <p>all in steps of the scale; the two differ only where scores of Y that nobody has make G flat.
 * P = 0 goes to the lower end of Y's scale (half a step below the lowest score), P = 1 to its upper
 * end. Observed shares and ranks are rounded to ten decimals, so that ranks that are equal on paper
 * are equal; smoothed ones, which have no empty scores, are not.
 *
 * <p>Standard error by the delta method (Lord 1982):
 *
 * <pre>
 * var e = 1 / g(u)^2 [P (1 - P) (1/n(X) + 1/n(Y)) - (G(u) - P) (P - G(u - 1)) / (n(Y) g(u))]
 * </pre>
 *
 * <p>which takes P for the rank of a continuous score and so is a few percent too large. After
 * log-linear smoothing, the same delta method with the covariance of the fitted shares in the place
 * of the multinomial one (Holland and Thayer 1989; Wang 2009): with w = e - (u - 1/2),
 *
 * <pre>var e = [var(sum r(j), j &lt; x, + r(x) / 2) + var(sum s(k), k &lt; u, + w s(u))] / s(u)^2
 * </pre>
 *
 * <p>The function is symmetric where Y has no empty score. O(number of scores, squared). Edge
 * cases: nobody on a form is a named outcome; where P is 0 or 1 the equivalent is an end of the
 * scale by definition and has no standard error.
 */
public final class EquipercentileEquating {

  private static final double PLACES = 1e10;

  private final ScoreDistribution x;
  private final ScoreDistribution y;
  private final double[] ranks;
  private final double[] shares;

  private EquipercentileEquating(
      ScoreDistribution x, ScoreDistribution y, double[] ranks, double[] shares) {
    this.x = x;
    this.y = y;
    this.ranks = ranks;
    this.shares = shares;
  }

  /** Equates without smoothing. */
  public static EquatedScores equate(ScoreDistribution x, ScoreDistribution y) {
    if (x.total() == 0 || y.total() == 0) {
      Estimate nobody =
          Estimate.notEstimable(Outcome.NO_SCORES, "Nobody has a score on one of the forms.");
      return EquatedScores.at(x, point -> nobody, point -> nobody);
    }
    EquipercentileEquating equating =
        new EquipercentileEquating(
            x, y, rounded(percentileRanks(x)), rounded(y.cumulativeShares()));
    return EquatedScores.at(
        x, point -> Estimate.of(equating.equivalent(point)), equating::standardError);
  }

  /** Equates two smoothed distributions. */
  public static EquatedScores equate(LogLinearSmoothing.Smoothed x, LogLinearSmoothing.Smoothed y) {
    EquipercentileEquating equating =
        new EquipercentileEquating(
            x.fitted(), y.fitted(), percentileRanks(x.fitted()), y.fitted().cumulativeShares());
    return EquatedScores.at(
        x.fitted(),
        point -> Estimate.of(equating.equivalent(point)),
        point -> equating.smoothedError(point, x.factor(), y.factor()));
  }

  /** The share of candidates below each score and half of those at it. */
  static double[] percentileRanks(ScoreDistribution form) {
    double[] ranks = form.cumulativeShares();
    for (int point = 0; point < ranks.length; point++) {
      ranks[point] -= form.share(point) / 2;
    }
    return ranks;
  }

  private static double[] rounded(double[] shares) {
    return Arrays.stream(shares).map(share -> Math.rint(share * PLACES) / PLACES).toArray();
  }

  private double equivalent(int point) {
    double rank = ranks[point];
    double half = y.step() / 2;
    if (rank <= 0) {
      return y.score(0) - half;
    }
    if (rank >= 1) {
      return y.score(y.points() - 1) + half;
    }
    int upper = upperPoint(rank);
    int lower = upper;
    while (lower > 0 && shares[lower - 1] >= rank) {
      lower--;
    }
    return (within(upper, rank) + within(lower, rank)) / 2;
  }

  /** The place of a rank in the interval of a score. */
  private double within(int point, double rank) {
    double below = below(point);
    double fraction = (rank - below) / (shares[point] - below);
    return y.score(point) + y.step() * (fraction - 0.5);
  }

  /** The lowest score of Y with a greater cumulative share. */
  private int upperPoint(double rank) {
    int upper = 0;
    while (shares[upper] <= rank) {
      upper++;
    }
    return upper;
  }

  private double below(int point) {
    return point == 0 ? 0 : shares[point - 1];
  }

  private Estimate standardError(int point) {
    double rank = ranks[point];
    if (rank <= 0 || rank >= 1) {
      return atTheEnd(rank);
    }
    int upper = upperPoint(rank);
    double below = below(upper);
    double share = shares[upper] - below;
    double sampling = rank * (1 - rank) * (1 / x.total() + 1 / y.total());
    double inside = (shares[upper] - rank) * (rank - below) / (y.total() * share);
    return Estimate.of(y.step() * Math.sqrt(Math.max(0, sampling - inside)) / share);
  }

  private Estimate smoothedError(int point, double[][] factorX, double[][] factorY) {
    double rank = ranks[point];
    if (rank <= 0 || rank >= 1) {
      return atTheEnd(rank);
    }
    int upper = upperPoint(rank);
    double below = below(upper);
    double share = shares[upper] - below;
    double variance =
        varianceOfSum(factorX, point, 0.5) + varianceOfSum(factorY, upper, (rank - below) / share);
    return Estimate.of(y.step() * Math.sqrt(variance) / share);
  }

  /** Variance of the shares below a point and a part of the one at it. */
  private static double varianceOfSum(double[][] factor, int point, double part) {
    double variance = 0;
    for (int t = 0; t < factor[0].length; t++) {
      double sum = part * factor[point][t];
      for (int j = 0; j < point; j++) {
        sum += factor[j][t];
      }
      variance += sum * sum;
    }
    return variance;
  }

  private static Estimate atTheEnd(double rank) {
    return Estimate.notEstimable(
        Outcome.AT_BOUNDARY,
        "No candidate is %s this score, so that its equivalent is the end of the scale."
            .formatted(rank <= 0 ? "at or below" : "at or above"));
  }
}
