package org.ridealong.psychometrics.timing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Median and other quantiles of response times.
 *
 * <p>Quantile at probability p of the ordered times t(1)..t(n): with h = (n - 1) p + 1, linear
 * between t(floor h) and t(floor h + 1). This is definition 7 of Hyndman and Fan (1996); for p =
 * 1/2 it is the usual median. O(n log n). One time is its own quantile; no time is a named outcome.
 */
public final class ResponseTimes {

  private ResponseTimes() {}

  /**
   * Response times of one item in milliseconds.
   *
   * @param n how many times the figures rest on
   */
  public record Summary(int n, Estimate lowerQuartile, Estimate median, Estimate upperQuartile) {

    /** The figures that could not be estimated. */
    public List<NamedOutcome> outcomes() {
      Map<String, Estimate> figures = new LinkedHashMap<>();
      figures.put("lowerQuartile", lowerQuartile);
      figures.put("median", median);
      figures.put("upperQuartile", upperQuartile);
      return NamedOutcome.among(figures);
    }
  }

  /** Quartiles of the times, in milliseconds. */
  public static Summary summarize(long[] milliseconds) {
    return new Summary(
        milliseconds.length,
        quantile(milliseconds, 0.25),
        median(milliseconds),
        quantile(milliseconds, 0.75));
  }

  /** The middle time, or the mean of the two middle ones, in milliseconds. */
  public static Estimate median(long[] milliseconds) {
    return quantile(milliseconds, 0.5);
  }

  /**
   * The time that the share {@code probability} of the candidates stays at or below.
   *
   * @throws IllegalArgumentException if the probability is outside [0, 1]
   */
  public static Estimate quantile(long[] milliseconds, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
    if (milliseconds.length == 0) {
      return Estimate.notEstimable(Outcome.NO_SCORES, "Nobody has a response time.");
    }
    long[] ordered = milliseconds.clone();
    Arrays.sort(ordered);
    double position = (ordered.length - 1) * probability;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, ordered.length - 1);
    double step = (double) ordered[above] - ordered[below];
    return Estimate.of(ordered[below] + (position - below) * step);
  }
}
