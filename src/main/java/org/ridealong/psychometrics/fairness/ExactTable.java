package org.ridealong.psychometrics.fairness;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Exact inference on a 2 x 2 table given its margins (Fisher 1935): the number x of focal
 * selections is hypergeometric. Probabilities come from their ratios to the most probable table, so
 * large counts cost no digits. O(spread), since places further out have a probability of 0.
 */
final class ExactTable {

  /** Tables that are equally probable on paper differ in their last bits. */
  private static final double ALIKE = 1 + 1e-7;

  /** The fourth root of the relative precision of a double, R's default. */
  private static final double R_TOLERANCE = Math.sqrt(Math.sqrt(0x1p-52));

  /** A share of the greatest weight that no sum of a million such ones would show. */
  private static final double NEGLIGIBLE = 1e-24;

  private final long focal;
  private final long reference;
  private final long selected;
  private final long lowest;
  private final int observed;
  private final double evenMean;
  private final int places;

  /** The place of the first of the {@link #probabilities}; those of all others are 0. */
  private final int first;

  private final double[] probabilities;

  private ExactTable(long a, long b, long c, long d) {
    focal = a + b;
    reference = c + d;
    selected = a + c;
    lowest = Math.max(0, selected - reference);
    observed = (int) (a - lowest);
    evenMean = (double) selected * focal / Math.max(1, focal + reference) - lowest;
    places = Math.toIntExact(Math.min(selected, focal) - lowest + 1);
    int mode = (int) ((selected + 1.0) * (focal + 1.0) / (focal + reference + 2.0) - lowest);
    mode = Math.max(0, Math.min(places - 1, mode));
    double[] below = outwards(mode, mode, -1);
    double[] above = outwards(mode, places - 1 - mode, 1);
    double[] weights = new double[below.length + 1 + above.length];
    for (int i = 0; i < below.length; i++) {
      weights[below.length - 1 - i] = below[i];
    }
    weights[below.length] = 1;
    System.arraycopy(above, 0, weights, below.length + 1, above.length);
    first = mode - below.length;
    double total = sumAscending(weights, weights.length);
    probabilities = Arrays.stream(weights).map(weight -> weight / total).toArray();
  }

  /** Weights of the places next to the mode in one direction, as far as they are above 0. */
  private double[] outwards(int mode, int most, int direction) {
    double[] weights = new double[Math.min(most, 1024)];
    int n = 0;
    double weight = 1;
    while (n < most) {
      weight = direction > 0 ? weight * step(mode + n) : weight / step(mode - 1 - n);
      if (weight == 0) {
        break;
      }
      if (n == weights.length) {
        weights = Arrays.copyOf(weights, (int) Math.min(most, 2L * n));
      }
      weights[n++] = weight;
    }
    return Arrays.copyOf(weights, n);
  }

  static ExactTable of(long a, long b, long c, long d) {
    return new ExactTable(a, b, c, d);
  }

  private static double sumAscending(double[] values, int length) {
    double[] ordered = Arrays.copyOf(values, length);
    Arrays.sort(ordered);
    return Arrays.stream(ordered).sum();
  }

  /** P of all tables at most as probable as this one. */
  double twoSided() {
    double bound = ofObserved() * ALIKE;
    double[] rare = Arrays.stream(probabilities).filter(p -> p <= bound).toArray();
    return Math.min(1, sumAscending(rare, rare.length));
  }

  /** P(X <= x). */
  double less() {
    int length = Math.max(0, Math.min(probabilities.length, observed - first + 1));
    return Math.min(1, sumAscending(probabilities, length));
  }

  /** P(X < x) + P(X = x) / 2. */
  double midLess() {
    return less() - ofObserved() / 2;
  }

  private double ofObserved() {
    int place = observed - first;
    return place < 0 || place >= probabilities.length ? 0 : probabilities[place];
  }

  /**
   * The odds ratio at which the expected number of focal selections is the observed one, the root
   * of a function that rises with its logarithm, by bisection.
   */
  Estimate oddsRatio() {
    if (places == 1) {
      return Estimate.notEstimable(
          Outcome.NOT_IDENTIFIED, "The margins allow this table only, whatever the odds.");
    }
    if (observed == 0) {
      return Estimate.of(0);
    }
    if (observed == places - 1) {
      return Estimate.notEstimable(
          Outcome.AT_BOUNDARY, "The focal group has all selections that it can have.");
    }
    double low = -1;
    double high = 1;
    while (mean(Math.exp(low)) > observed) {
      low *= 2;
    }
    while (mean(Math.exp(high)) < observed) {
      high *= 2;
    }
    for (int step = 0; step < 200 && high - low > 1e-15 * Math.max(1, Math.abs(low)); step++) {
      double middle = (low + high) / 2;
      if (mean(Math.exp(middle)) < observed) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Estimate.of(Math.exp((low + high) / 2));
  }

  /**
   * The odds ratio as R's fisher.test (4.2) prints it: the same root, but on the ratio itself
   * between 0 and 1 (on its inverse for ratios above 1), by Brent's (1973) method, which stops
   * within about 6e-5 of it. For comparison with figures published from R; {@link #oddsRatio} has
   * all digits.
   */
  Estimate oddsRatioAsR() {
    Estimate exact = oddsRatio();
    if (observed == 0 || exact.value().isEmpty()) {
      return exact;
    }
    if (evenMean > observed) {
      return Estimate.of(brent(ratio -> mean(ratio) - observed, 0, 1));
    }
    if (evenMean < observed) {
      return Estimate.of(1 / brent(inverse -> mean(1 / inverse) - observed, Math.ulp(1.0), 1));
    }
    return Estimate.of(1);
  }

  /** A root between two points of opposite sign (Brent 1973, procedure zero). */
  private static double brent(DoubleUnaryOperator f, double from, double to) {
    double a = from;
    double b = to;
    double atA = f.applyAsDouble(a);
    double atB = f.applyAsDouble(b);
    double c = a;
    double atC = atA;
    while (true) {
      double previous = b - a;
      if (Math.abs(atC) < Math.abs(atB)) {
        a = b;
        b = c;
        c = a;
        atA = atB;
        atB = atC;
        atC = atA;
      }
      double close = 2 * Math.ulp(1.0) * Math.abs(b) + R_TOLERANCE / 2;
      double step = (c - b) / 2;
      if (Math.abs(step) <= close || atB == 0) {
        return b;
      }
      if (Math.abs(previous) >= close && Math.abs(atA) > Math.abs(atB)) {
        step = interpolated(a, b, c, atA, atB, atC, close, step);
      }
      if (Math.abs(step) < close) {
        step = step > 0 ? close : -close;
      }
      a = b;
      atA = atB;
      b += step;
      atB = f.applyAsDouble(b);
      if ((atB > 0) == (atC > 0) && atB != 0 && atC != 0) {
        c = a;
        atC = atA;
      }
    }
  }

  /** Linear or inverse quadratic interpolation, or half the way where that leads too far. */
  private static double interpolated(
      double a, double b, double c, double atA, double atB, double atC, double close, double half) {
    double p;
    double q;
    double first = atB / atA;
    if (a == c) {
      p = (c - b) * first;
      q = 1 - first;
    } else {
      double second = atB / atC;
      double third = atA / atC;
      p = first * ((c - b) * third * (third - second) - (b - a) * (second - 1));
      q = (third - 1) * (second - 1) * (first - 1);
    }
    if (p > 0) {
      q = -q;
    } else {
      p = -p;
    }
    boolean inside =
        p < 0.75 * (c - b) * q - Math.abs(close * q) / 2 && p < Math.abs((b - a) * q / 2);
    return inside ? p / q : half;
  }

  /**
   * Expected place at an odds ratio: outwards from the most probable place, until what is left
   * could change nothing, so that the cost is the spread and not the range.
   */
  private double mean(double ratio) {
    if (ratio == 1) {
      return evenMean;
    }
    if (ratio == 0) {
      return 0;
    }
    int low = 0;
    int high = places - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (step(middle) * ratio >= 1) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    double total = 1;
    double distance = 0;
    double weight = 1;
    for (int i = low; i < places - 1 && weight > NEGLIGIBLE; i++) {
      weight *= step(i) * ratio;
      total += weight;
      distance += weight * (i + 1 - low);
    }
    weight = 1;
    for (int i = low - 1; i >= 0 && weight > NEGLIGIBLE; i--) {
      weight /= step(i) * ratio;
      total += weight;
      distance += weight * (i - low);
    }
    return low + distance / total;
  }

  /** How many times as probable the next place is, at even odds. */
  private double step(int place) {
    double x = (double) lowest + place + 1;
    return (focal - x + 1) / x * (selected - x + 1) / (reference - selected + x);
  }
}
