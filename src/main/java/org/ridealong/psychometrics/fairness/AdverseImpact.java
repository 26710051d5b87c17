package org.ridealong.psychometrics.fairness;

import org.hipparchus.special.Erf;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Adverse impact of a decision on a focal group against a reference group (Uniform Guidelines 1978;
 * Morris and Lobsenz 2000). With a of the focal group's n(F) = a + b selected and c of the
 * reference group's n(R) = c + d, rates p(F) and p(R), and p the rate of both together:
 *
 * <ul>
 *   <li>impact ratio p(F) / p(R), with a 95 % interval exp(log ratio +- z sqrt((1 - p(F)) / a + (1
 *       - p(R)) / c)) (Katz and others 1978), a ratio of 0 reaching down to 0 and up to an unknown
 *       height; the four-fifths flag compares the lower rate with the higher, whichever group has
 *       it, by whole numbers;
 *   <li>z = (p(F) - p(R)) / sqrt(p (1 - p) (1 / n(F) + 1 / n(R))), two-sided p; chi-square without
 *       and with Yates's correction (at most by the difference itself);
 *   <li>Fisher's exact test ({@link ExactTable}), conditional odds ratio; sample odds ratio a d /
 *       (b c); phi; Cohen's h = 2 asin sqrt p(F) - 2 asin sqrt p(R);
 *   <li>shortfall: selections that the focal group lacks to reach p(R), at least 0;
 *   <li>flip-flop: the ratio had one selection gone to the focal group instead.
 * </ul>
 *
 * <p>Edge cases, named outcomes: an empty group, a rate of 0 in a divisor or a logarithm, a
 * decision that is the same for everybody.
 */
public final class AdverseImpact {

  private static final double NORMAL_95 = 1.959963984540054;

  private final long a;
  private final long b;
  private final long c;
  private final long d;
  private final double focalRate;
  private final double referenceRate;

  private AdverseImpact(long a, long b, long c, long d) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    focalRate = (double) a / (a + b);
    referenceRate = (double) c / (c + d);
  }

  /**
   * All figures of one decision.
   *
   * @param fourFifths 1 if the lower rate is below four fifths of the higher, else 0
   * @param exactLess P(at most as many focal selections), one-sided
   * @param exactMidLess the same, with half the probability of the table itself
   * @param conditionalOddsRatio maximum of the conditional likelihood
   * @param conditionalOddsRatioAsR the same to the four or five digits that R's fisher.test gives
   */
  public record Result(
      Estimate focalRate,
      Estimate referenceRate,
      Estimate impactRatio,
      Estimate fourFifths,
      Estimate ratioLow,
      Estimate ratioHigh,
      Estimate z,
      Estimate zProbability,
      Estimate chiSquare,
      Estimate chiSquareYates,
      Estimate exactTwoSided,
      Estimate exactLess,
      Estimate exactMidLess,
      Estimate oddsRatio,
      Estimate conditionalOddsRatio,
      Estimate conditionalOddsRatioAsR,
      Estimate phi,
      Estimate cohensH,
      Estimate shortfall,
      Estimate flipFlopRatio) {}

  /**
   * Analyzes one table of counts.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public static Result of(long focalPass, long focalFail, long referencePass, long referenceFail) {
    if (Math.min(Math.min(focalPass, focalFail), Math.min(referencePass, referenceFail)) < 0) {
      throw new IllegalArgumentException("a count below zero");
    }
    return new AdverseImpact(focalPass, focalFail, referencePass, referenceFail).result();
  }

  private Result result() {
    ExactTable exact = ExactTable.of(a, b, c, d);
    Estimate ratio = groups().then(x -> quotient(focalRate, referenceRate));
    Estimate z = varied().then(x -> Estimate.of(z()));
    return new Result(
        rate(a + b, focalRate),
        rate(c + d, referenceRate),
        ratio,
        fourFifths(),
        ratio.then(r -> interval(r, -1)),
        ratio.then(r -> interval(r, 1)),
        z,
        z.then(value -> Estimate.of(Erf.erfc(Math.abs(value) / Math.sqrt(2)))),
        varied().then(x -> Estimate.of(chiSquare(0))),
        varied().then(x -> Estimate.of(chiSquare(0.5))),
        groups().then(x -> Estimate.of(exact.twoSided())),
        groups().then(x -> Estimate.of(exact.less())),
        groups().then(x -> Estimate.of(exact.midLess())),
        groups().then(x -> quotient((double) a * d, (double) b * c)),
        groups().then(x -> exact.oddsRatio()),
        groups().then(x -> exact.oddsRatioAsR()),
        varied().then(x -> Estimate.of(phi())),
        groups()
            .then(
                x ->
                    Estimate.of(
                        2 * Math.asin(Math.sqrt(focalRate))
                            - 2 * Math.asin(Math.sqrt(referenceRate)))),
        groups().then(x -> Estimate.of(Math.max(0, referenceRate * (a + b) - a))),
        groups().then(x -> quotient((a + 1.0) / (a + b), (c - 1.0) / (c + d))));
  }

  /** A figure, whatever its value, if both groups have somebody. */
  private Estimate groups() {
    return a + b == 0 || c + d == 0 ? nobody() : Estimate.of(0);
  }

  private Estimate varied() {
    return groups()
        .then(
            x ->
                a + c == 0 || b + d == 0
                    ? Estimate.notEstimable(
                        Outcome.ZERO_VARIANCE, "The decision is the same for everybody.")
                    : Estimate.of(0));
  }

  private static Estimate nobody() {
    return Estimate.notEstimable(Outcome.NO_SCORES, "A group is empty.");
  }

  private static Estimate rate(long size, double rate) {
    return size == 0 ? nobody() : Estimate.of(rate);
  }

  private static Estimate quotient(double numerator, double denominator) {
    return denominator == 0
        ? Estimate.notEstimable(Outcome.NOT_DEFINED, "A count of zero would divide.")
        : Estimate.of(numerator / denominator);
  }

  private Estimate fourFifths() {
    return groups()
        .then(
            x -> {
              if (a + c == 0) {
                return Estimate.notEstimable(Outcome.NOT_DEFINED, "Nobody was selected.");
              }
              double focal = (double) a * (c + d);
              double reference = (double) c * (a + b);
              boolean below = 5 * Math.min(focal, reference) < 4 * Math.max(focal, reference);
              return Estimate.of(below ? 1 : 0);
            });
  }

  private Estimate interval(double ratio, int side) {
    if (a == 0 && side < 0) {
      return Estimate.of(0);
    }
    if (a == 0) {
      return Estimate.notEstimable(
          Outcome.NOT_DEFINED, "Without a selection in each group the logarithm has no error.");
    }
    double error = Math.sqrt((1 - focalRate) / a + (1 - referenceRate) / c);
    return Estimate.of(Math.exp(Math.log(ratio) + side * NORMAL_95 * error));
  }

  private double z() {
    double pooled = (double) (a + c) / (a + b + c + d);
    double variance = pooled * (1 - pooled) * (1.0 / (a + b) + 1.0 / (c + d));
    return (focalRate - referenceRate) / Math.sqrt(variance);
  }

  private double chiSquare(double correction) {
    double n = a + b + c + d;
    double expected = (double) (a + b) * (a + c) / n;
    double difference = Math.abs(a - expected);
    double corrected = difference - Math.min(correction, difference);
    double inverse =
        1 / expected
            + 1 / ((double) (a + b) * (b + d) / n)
            + 1 / ((double) (c + d) * (a + c) / n)
            + 1 / ((double) (c + d) * (b + d) / n);
    return corrected * corrected * inverse;
  }

  private double phi() {
    return ((double) a * d - (double) b * c)
        / (Math.sqrt((double) (a + b) * (c + d)) * Math.sqrt((double) (a + c) * (b + d)));
  }
}
