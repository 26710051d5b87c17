package org.ridealong.psychometrics.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Variance components of units u and raters r, crossed, with any ratings missing, by restricted
 * maximum likelihood (Patterson and Thompson 1971), and the intraclass correlations they give:
 *
 * <pre>
 * rating = mean + u + r + e
 * ICC(2,1) = s2u / (s2u + s2r + s2e), ICC(2,k) = s2u / (s2u + (s2r + s2e) / k), ICC(3,1) = s2u / (s2u + s2e)
 * </pre>
 *
 * <p>Unlike mean squares, they need no complete data and give no negative variance: at the edge a
 * component is exactly 0. The likelihood is a function of the ratios s2u / s2e and s2r / s2e. Units
 * are integrated out in closed form, and everything that remains are sums over units with equally
 * many ratings, formed once, of the size of raters times raters; a step is then O(r^3), whatever
 * the number of units. Each ratio in turn is set to the root of its exact derivative until both
 * move by less than 1e-11 of themselves.
 *
 * <p>Edge cases, named outcomes: no unit with two ratings (units and error are one); one rater; no
 * residual variance.
 */
public final class CrossedVariance {

  private static final double SETTLED = 1e-11;
  private static final int ROUNDS = 500;
  private static final double LARGEST_RATIO = 1e9;

  private final int raters;
  private final int size;
  private final double[] unitsWith;
  private final double[][] total;
  private final double[][][] squares;
  private final double ratings;

  /** Columns of the augmented design: the raters, the constant, the ratings. */
  private CrossedVariance(Ratings data) {
    raters = data.raters();
    size = raters + 2;
    unitsWith = new double[raters + 1];
    total = new double[size][size];
    squares = new double[raters + 1][][];
    double center = data.values()[data.categories() / 2];
    double count = 0;
    for (int unit = 0; unit < data.units(); unit++) {
      double[] sums = new double[size];
      for (int rater = 0; rater < raters; rater++) {
        int rating = data.unit(unit)[rater];
        if (rating != Ratings.MISSING) {
          double value = data.values()[rating] - center;
          sums[rater] = 1;
          sums[raters] += 1;
          sums[raters + 1] += value;
          addRating(rater, value);
        }
      }
      int h = (int) sums[raters];
      count += h;
      unitsWith[h]++;
      if (squares[h] == null) {
        squares[h] = new double[size][size];
      }
      addOuter(squares[h], sums);
    }
    ratings = count;
  }

  private void addRating(int rater, double value) {
    double[] row = {1, 1, value};
    int[] places = {rater, raters, raters + 1};
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < places.length; j++) {
        total[places[i]][places[j]] += row[i] * row[j];
      }
    }
  }

  private static void addOuter(double[][] sum, double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] != 0) {
        for (int j = 0; j < vector.length; j++) {
          sum[i][j] += vector[i] * vector[j];
        }
      }
    }
  }

  /** Components, correlations and the restricted log-likelihood. */
  public record Result(
      Estimate units,
      Estimate raters,
      Estimate residual,
      Estimate icc21,
      Estimate icc2k,
      Estimate icc31,
      Estimate logLikelihood,
      int rounds) {

    private static Result none(Outcome outcome, String reason) {
      Estimate none = Estimate.notEstimable(outcome, reason);
      return new Result(none, none, none, none, none, none, none, 0);
    }
  }

  public static Result of(Ratings ratings) {
    if (ratings.raters() < 2 || ratings.units() < 2) {
      return Result.none(
          Outcome.TOO_FEW_CANDIDATES, "Needs at least two rated units and two raters.");
    }
    if (ratings.categories() < 2) {
      return Result.none(Outcome.ZERO_VARIANCE, "All ratings are the same.");
    }
    CrossedVariance data = new CrossedVariance(ratings);
    if (data.ratings == data.unitsWith[1]) {
      return Result.none(
          Outcome.NOT_IDENTIFIED, "No unit has two ratings, so that units and error are one.");
    }
    return data.maximize();
  }

  private Result maximize() {
    double units = 1;
    double byRater = 0.1;
    for (int round = 1; round <= ROUNDS; round++) {
      double fixedRaters = byRater;
      double nextUnits = root(ratio -> at(ratio, fixedRaters).byUnits, units);
      double fixedUnits = nextUnits;
      double nextRaters = root(ratio -> at(fixedUnits, ratio).byRaters, byRater);
      if (Math.max(nextUnits, nextRaters) >= LARGEST_RATIO) {
        return Result.none(
            Outcome.AT_BOUNDARY,
            "No variance is left for the residual, so that ratios are infinite.");
      }
      boolean settled = close(units, nextUnits) && close(byRater, nextRaters);
      units = nextUnits;
      byRater = nextRaters;
      if (settled) {
        return result(units, byRater, round);
      }
    }
    return Result.none(Outcome.NOT_CONVERGED, "The variance components did not settle.");
  }

  private static boolean close(double before, double after) {
    return Math.abs(after - before) <= SETTLED * after;
  }

  private Result result(double units, double byRater, int rounds) {
    State end = at(units, byRater);
    double residual = end.residualSquares / (ratings - 1);
    return new Result(
        Estimate.of(units * residual),
        Estimate.of(byRater * residual),
        Estimate.of(residual),
        Estimate.of(units / (units + byRater + 1)),
        units == 0 ? Estimate.of(0) : Estimate.of(units / (units + (byRater + 1) / raters)),
        Estimate.of(units / (units + 1)),
        Estimate.of(
            -0.5 * (end.logDeterminants + (ratings - 1) * (1 + Math.log(2 * Math.PI * residual)))),
        rounds);
  }

  private interface Derivative {
    double at(double ratio);
  }

  /**
   * Where the derivative of -2 log-likelihood turns from negative to positive; 0 if it never is.
   */
  private static double root(Derivative derivative, double start) {
    if (derivative.at(0) >= 0) {
      return 0;
    }
    double low = Math.max(start, 1e-6);
    while (low > 1e-12 && derivative.at(low) > 0) {
      low /= 4;
    }
    double high = low;
    while (high < LARGEST_RATIO && derivative.at(high) < 0) {
      low = high;
      high *= 4;
    }
    return high >= LARGEST_RATIO ? LARGEST_RATIO : between(derivative, low, high);
  }

  /** False position on the logarithm, an end that stays halved (Dowell and Jarratt 1971). */
  private static double between(Derivative derivative, double low, double high) {
    double a = Math.log(low);
    double b = Math.log(high);
    double atA = derivative.at(low);
    double atB = derivative.at(high);
    int kept = 0;
    for (int step = 0; step < 200 && b - a > 1e-13 && atA != 0 && atB != 0; step++) {
      double c = a + (b - a) * atA / (atA - atB);
      double atC = derivative.at(Math.exp(c));
      if (atC < 0) {
        a = c;
        atA = atC;
        atB = kept == -1 ? atB / 2 : atB;
        kept = -1;
      } else {
        b = c;
        atB = atC;
        atA = kept == 1 ? atA / 2 : atA;
        kept = 1;
      }
      if (atC == 0) {
        return Math.exp(c);
      }
    }
    return Math.exp(Math.abs(atA) <= Math.abs(atB) ? a : b);
  }

  /** -2 log-likelihood but for a constant, in parts, with its derivatives by the two ratios. */
  private record State(
      double logDeterminants, double residualSquares, double byUnits, double byRaters) {}

  private State at(double units, double byRater) {
    double[][] within = new double[size][size];
    double[][] moved = new double[size][size];
    double logarithm = 0;
    double byUnits = 0;
    for (int i = 0; i < size; i++) {
      within[i] = total[i].clone();
    }
    for (int h = 1; h < squares.length; h++) {
      if (squares[h] != null) {
        double grown = 1 + units * h;
        logarithm += unitsWith[h] * Math.log(grown);
        byUnits += unitsWith[h] * h / grown;
        add(within, squares[h], -units / grown);
        add(moved, squares[h], -1 / (grown * grown));
      }
    }
    double[][] system = new double[raters][raters];
    for (int i = 0; i < raters; i++) {
      for (int j = 0; j < raters; j++) {
        system[i][j] = byRater * within[i][j] + (i == j ? 1 : 0);
      }
    }
    Cholesky factor = factored(system);
    double[][] inverse = factor.inverse();
    double[] one = factor.solve(Arrays.copyOf(within[raters], raters));
    double[] rating = factor.solve(Arrays.copyOf(within[raters + 1], raters));
    double traceRaters = 0;
    for (int i = 0; i < raters; i++) {
      for (int j = 0; j < raters; j++) {
        traceRaters += inverse[i][j] * within[j][i];
        byUnits += byRater * inverse[i][j] * moved[j][i];
      }
    }
    Forms forms = new Forms(within, moved, byRater, one, rating);
    double weight = forms.value(raters, raters);
    double cross = forms.value(raters, raters + 1);
    double own = forms.value(raters + 1, raters + 1);
    double left = own - cross * cross / weight;
    double slope = cross / weight;
    double[] unitForms = forms.derivativesByUnits();
    double[] raterForms = forms.derivativesByRaters();
    return new State(
        logarithm + factor.logDeterminant() + Math.log(weight),
        left,
        byUnits + unitForms[0] / weight + (ratings - 1) * rest(unitForms, slope) / left,
        traceRaters + raterForms[0] / weight + (ratings - 1) * rest(raterForms, slope) / left);
  }

  /** Change of yy - 1y^2 / 11 from the changes of 11, 1y, yy. */
  private static double rest(double[] forms, double slope) {
    return forms[2] - 2 * slope * forms[1] + slope * slope * forms[0];
  }

  private static Cholesky factored(double[][] system) {
    Optional<Cholesky> factor = Cholesky.of(system);
    return factor.orElseThrow(
        () -> new ArithmeticException("identity plus a positive matrix is positive definite"));
  }

  private static void add(double[][] sum, double[][] matrix, double factor) {
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum.length; j++) {
        sum[i][j] += factor * matrix[i][j];
      }
    }
  }

  /** The quadratic forms of constant and ratings in the inverse of the ratings' covariance. */
  private final class Forms {
    private final double[][] within;
    private final double[][] moved;
    private final double byRater;
    private final double[][] solved = new double[2][];

    Forms(double[][] within, double[][] moved, double byRater, double[] one, double[] rating) {
      this.within = within;
      this.moved = moved;
      this.byRater = byRater;
      solved[0] = one;
      solved[1] = rating;
    }

    double value(int first, int second) {
      return within[first][second] - byRater * dot(within[first], solved[second - raters]);
    }

    double[] derivativesByRaters() {
      return new double[] {
        -dot(solved[0], solved[0]), -dot(solved[0], solved[1]), -dot(solved[1], solved[1])
      };
    }

    double[] derivativesByUnits() {
      return new double[] {byUnits(0, 0), byUnits(0, 1), byUnits(1, 1)};
    }

    private double byUnits(int first, int second) {
      double[] a = solved[first];
      double[] b = solved[second];
      double quadratic = 0;
      for (int i = 0; i < raters; i++) {
        quadratic += a[i] * dot(moved[i], b);
      }
      return moved[raters + first][raters + second]
          - byRater * (dot(moved[raters + first], b) + dot(moved[raters + second], a))
          + byRater * byRater * quadratic;
    }

    /** Over the raters only. */
    private double dot(double[] x, double[] y) {
      double sum = 0;
      for (int i = 0; i < raters; i++) {
        sum += x[i] * y[i];
      }
      return sum;
    }
  }
}
