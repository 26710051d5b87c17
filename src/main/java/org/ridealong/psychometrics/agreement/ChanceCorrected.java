package org.ridealong.psychometrics.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Agreement beyond chance of any number of raters, with weights and missing ratings, after Gwet
 * (2014), Handbook of Inter-Rater Reliability, 4th edition.
 *
 * <p>For unit i with r(i) ratings, r(ik) of them in category k, and weights w(kl):
 *
 * <pre>
 * a(i)  = sum over k of r(ik) (sum over l of w(kl) r(il) - 1) / (r(i) (r(i) - 1))
 * pa    = mean of a(i) over the n' units with two ratings or more
 * coefficient = (pa - pe) / (1 - pe)
 * </pre>
 *
 * <p>pe, with pi(k) the mean over all units of r(ik) / r(i), q categories and W the sum of all
 * weights: Gwet W / (q (q - 1)) sum of pi(k) (1 - pi(k)); Fleiss sum of w(kl) pi(k) pi(l); Conger
 * the same of raters' own distributions less their covariances over r; Brennan-Prediger W / q^2;
 * percent 0. Krippendorff leaves out units with one rating, weights units by their ratings, and
 * corrects pa for the finite number of ratings.
 *
 * <p>The standard error is that of the mean of the linearized figure of each unit, divisor n (n -
 * 1); the interval has n - 1 degrees of freedom and is cut at 1; p is two-sided against 0. It holds
 * for these raters and a sample of units.
 *
 * <p>O(n r^2 + q^2). Edge cases, named outcomes: no unit with two ratings; all ratings equal
 * (chance agreement is complete); one unit (no error); more than {@value #MOST_CATEGORIES}
 * different ratings.
 */
public final class ChanceCorrected {

  /** With more different ratings they are measurements, not categories. */
  public static final int MOST_CATEGORIES = 2_000;

  /** An error below this is what rounding leaves of none. */
  private static final double ROUNDING = 1e-12;

  private static final double NINETY_FIVE = 0.975;

  private final Ratings ratings;
  private final double[][] weights;
  private final double[] agreement;
  private final int[] raters;
  private final int several;

  private ChanceCorrected(Ratings ratings, double[][] weights) {
    this.ratings = ratings;
    this.weights = weights;
    int n = ratings.units();
    this.agreement = new double[n];
    this.raters = new int[n];
    int two = 0;
    for (int unit = 0; unit < n; unit++) {
      int[] present = ratings.present(unit);
      raters[unit] = present.length;
      agreement[unit] = pairwise(present);
      two += present.length >= 2 ? 1 : 0;
    }
    this.several = two;
  }

  /** Sum over ordered pairs of different raters of the weight of their ratings. */
  private double pairwise(int[] present) {
    double sum = 0;
    for (int i = 0; i < present.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += weights[present[i]][present[j]] + weights[present[j]][present[i]];
      }
    }
    return sum;
  }

  /** The coefficient with its error and interval. */
  public static AgreementFigure of(Ratings ratings, Coefficient coefficient, Weighting weighting) {
    if (ratings.categories() > MOST_CATEGORIES) {
      return AgreementFigure.of(tooManyCategories());
    }
    return of(ratings, coefficient, weighting.weights(ratings.values()));
  }

  static Estimate tooManyCategories() {
    return Estimate.notEstimable(
        Outcome.NOT_DEFINED,
        "More than %d different ratings are measurements, not categories."
            .formatted(MOST_CATEGORIES));
  }

  /** The same with any symmetric weights, 1 on the diagonal. */
  static AgreementFigure of(Ratings ratings, Coefficient coefficient, double[][] weights) {
    ChanceCorrected data = new ChanceCorrected(ratings, weights);
    if (data.several == 0) {
      return AgreementFigure.of(
          Estimate.notEstimable(Outcome.NO_SCORES, "No unit has two ratings."));
    }
    return switch (coefficient) {
      case GWET -> data.gwet();
      case FLEISS -> data.fleiss();
      case KRIPPENDORFF -> data.krippendorff();
      case CONGER -> data.conger();
      case BRENNAN_PREDIGER ->
          data.figure(data.sumOfWeights() / square(ratings.categories()), null);
      case PERCENT -> data.figure(0, null);
    };
  }

  private AgreementFigure gwet() {
    int q = ratings.categories();
    if (q < 2) {
      return onlyOneCategory();
    }
    double[] shares = shares();
    double scale = sumOfWeights() / (q * (q - 1.0));
    double chance = scale * Arrays.stream(shares).map(p -> p * (1 - p)).sum();
    return figure(chance, unit -> scale * mean(unit, k -> 1 - shares[k]));
  }

  private AgreementFigure fleiss() {
    double[] shares = shares();
    double[] weighted = weighted(shares);
    double chance = dot(shares, weighted);
    return figure(chance, unit -> mean(unit, k -> weighted[k]));
  }

  private AgreementFigure conger() {
    int r = ratings.raters();
    int q = ratings.categories();
    int n = ratings.units();
    long[][] counts = ratings.byRater();
    double[] rated = Arrays.stream(counts).mapToDouble(c -> Arrays.stream(c).sum()).toArray();
    if (r < 2 || Arrays.stream(rated).anyMatch(count -> count == 0)) {
      return AgreementFigure.of(
          Estimate.notEstimable(
              Outcome.NO_SCORES, "A rater has no rating, or there is one rater."));
    }
    double[][] own = new double[r][q];
    double[] total = new double[q];
    for (int rater = 0; rater < r; rater++) {
      for (int k = 0; k < q; k++) {
        own[rater][k] = counts[rater][k] / rated[rater];
        total[k] += own[rater][k];
      }
    }
    // Mean over pairs of different raters of the agreement that their distributions imply.
    double[][] others = new double[r][];
    double chance = 0;
    for (int rater = 0; rater < r; rater++) {
      double[] rest = new double[q];
      for (int k = 0; k < q; k++) {
        rest[k] = total[k] - own[rater][k];
      }
      others[rater] = weighted(rest);
      chance += dot(own[rater], others[rater]) / (r * (r - 1.0));
    }
    double[] implied = new double[r];
    for (int rater = 0; rater < r; rater++) {
      implied[rater] = dot(own[rater], others[rater]);
    }
    return figure(
        chance,
        unit -> {
          double sum = 0;
          for (int rater = 0; rater < r; rater++) {
            int rating = ratings.unit(unit)[rater];
            double present = rating == Ratings.MISSING ? 0 : 1;
            double chosen = rating == Ratings.MISSING ? 0 : others[rater][rating];
            sum += n / rated[rater] * (chosen - (present - rated[rater] / n) * implied[rater]);
          }
          return sum / (r * (r - 1.0));
        });
  }

  private interface OfUnit {
    double at(int unit);
  }

  private interface OfCategory {
    double at(int category);
  }

  /**
   * @param chanceOfUnit what a unit adds to chance agreement; null if that is fixed
   */
  private AgreementFigure figure(double chance, OfUnit chanceOfUnit) {
    if (1 - chance <= 1e-14) {
      return onlyOneCategory();
    }
    int n = ratings.units();
    double observed = 0;
    for (int unit = 0; unit < n; unit++) {
      observed += share(unit);
    }
    observed /= several;
    double coefficient = (observed - chance) / (1 - chance);
    double[] linear = new double[n];
    for (int unit = 0; unit < n; unit++) {
      double own = raters[unit] >= 2 ? share(unit) - chance : 0;
      linear[unit] = (double) n / several * own / (1 - chance);
      if (chanceOfUnit != null) {
        linear[unit] -= 2 * (1 - coefficient) * (chanceOfUnit.at(unit) - chance) / (1 - chance);
      }
    }
    return withError(coefficient, coefficient, linear);
  }

  private double share(int unit) {
    return raters[unit] < 2 ? 0 : agreement[unit] / (raters[unit] * (raters[unit] - 1.0));
  }

  private AgreementFigure krippendorff() {
    double ratingsOfAll = 0;
    double[] sums = new double[ratings.categories()];
    for (int unit = 0; unit < ratings.units(); unit++) {
      if (raters[unit] >= 2) {
        ratingsOfAll += raters[unit];
        for (int rating : ratings.present(unit)) {
          sums[rating]++;
        }
      }
    }
    double all = ratingsOfAll;
    double[] shares = Arrays.stream(sums).map(sum -> sum / all).toArray();
    double[] weighted = weighted(shares);
    double chance = dot(shares, weighted);
    if (1 - chance <= 1e-14) {
      return onlyOneCategory();
    }
    double meanRaters = ratingsOfAll / several;
    double observed = 0;
    for (int unit = 0; unit < ratings.units(); unit++) {
      observed += raters[unit] < 2 ? 0 : agreement[unit] / (meanRaters * (raters[unit] - 1.0));
    }
    observed /= several;
    double corrected = (1 - 1 / all) * observed + 1 / all;
    double coefficient = (observed - chance) / (1 - chance);
    double[] linear = new double[several];
    int next = 0;
    for (int unit = 0; unit < ratings.units(); unit++) {
      if (raters[unit] < 2) {
        continue;
      }
      double excess = (raters[unit] - meanRaters) / meanRaters;
      double own = agreement[unit] / (meanRaters * (raters[unit] - 1.0)) - corrected * excess;
      double byChance = mean(unit, k -> weighted[k]) * raters[unit] / meanRaters - chance * excess;
      linear[next++] =
          (own - chance) / (1 - chance)
              - 2 * (1 - coefficient) * (byChance - chance) / (1 - chance);
    }
    return withError((corrected - chance) / (1 - chance), coefficient, linear);
  }

  private static AgreementFigure withError(double coefficient, double center, double[] linear) {
    int n = linear.length;
    Estimate estimate = Estimate.of(coefficient);
    if (n < 2) {
      Estimate none =
          Estimate.notEstimable(Outcome.TOO_FEW_CANDIDATES, "One unit has no standard error.");
      return new AgreementFigure(
          estimate, Optional.of(none), Optional.of(none), Optional.of(none), Optional.of(none));
    }
    double squares = Arrays.stream(linear).map(x -> square(x - center)).sum();
    double error = Math.sqrt(squares / (n * (n - 1.0)));
    error = error <= ROUNDING ? 0 : error;
    TDistribution t = new TDistribution(n - 1.0);
    double reach = error * t.inverseCumulativeProbability(NINETY_FIVE);
    Estimate p =
        error == 0
            ? Estimate.notEstimable(
                Outcome.ZERO_VARIANCE, "All units agree alike, so that nothing is left to chance.")
            : Estimate.of(2 * t.cumulativeProbability(-Math.abs(coefficient / error)));
    return new AgreementFigure(
        estimate,
        Optional.of(Estimate.of(error)),
        Optional.of(Estimate.of(coefficient - reach)),
        Optional.of(Estimate.of(Math.min(1, coefficient + reach))),
        Optional.of(p));
  }

  private static AgreementFigure onlyOneCategory() {
    return AgreementFigure.of(
        Estimate.notEstimable(
            Outcome.ZERO_VARIANCE, "All ratings are the same, so that chance alone agrees."));
  }

  /** Mean over units of the share of a unit's ratings in each category. */
  private double[] shares() {
    double[] shares = new double[ratings.categories()];
    for (int unit = 0; unit < ratings.units(); unit++) {
      for (int rating : ratings.present(unit)) {
        shares[rating] += 1.0 / raters[unit];
      }
    }
    return Arrays.stream(shares).map(sum -> sum / ratings.units()).toArray();
  }

  private double mean(int unit, OfCategory figure) {
    double sum = 0;
    for (int rating : ratings.present(unit)) {
      sum += figure.at(rating);
    }
    return sum / raters[unit];
  }

  private double[] weighted(double[] shares) {
    return Arrays.stream(weights).mapToDouble(row -> dot(row, shares)).toArray();
  }

  private double sumOfWeights() {
    return Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
  }

  private static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
