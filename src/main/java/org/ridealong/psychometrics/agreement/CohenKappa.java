package org.ridealong.psychometrics.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.special.Erf;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Kappa of two raters without missing ratings (Cohen 1960, weighted 1968), and its mean over pairs
 * of raters (Light 1971).
 *
 * <p>With p(kl) the share of units that the first rater puts into k and the second into l, margins
 * p(k.) and p(.l), and weights w(kl) that fall with the number of categories between k and l
 * (linearly, or squared; 1 - |k - l| / (q - 1) over the q observed categories, whatever their
 * numbers):
 *
 * <pre>kappa = (po - pe) / (1 - pe), po = sum of w(kl) p(kl), pe = sum of w(kl) p(k.) p(.l)</pre>
 *
 * <p>The standard error is the large-sample one of Fleiss, Cohen and Everitt (1969), and p uses
 * their error under independence. O(n + q^2).
 *
 * <p>Edge cases, named outcomes: a missing rating; both raters use one and the same category only.
 * Where one rater does, kappa is 0 and has no p.
 */
public final class CohenKappa {

  private static final double NORMAL_95 = 1.959963984540054;

  private final double[][] joint;
  private final double[] rows;
  private final double[] columns;
  private final double[][] weights;
  private final double units;

  private CohenKappa(Ratings pair, Weighting weighting) {
    int q = pair.categories();
    joint = new double[q][q];
    rows = new double[q];
    columns = new double[q];
    units = pair.units();
    for (int unit = 0; unit < pair.units(); unit++) {
      int[] both = pair.unit(unit);
      joint[both[0]][both[1]] += 1 / units;
      rows[both[0]] += 1 / units;
      columns[both[1]] += 1 / units;
    }
    double[] places = new double[q];
    for (int k = 0; k < q; k++) {
      places[k] = k;
    }
    weights = weighting.weights(places);
  }

  /**
   * Kappa of two raters.
   *
   * @throws IllegalArgumentException if there are not two raters
   */
  public static AgreementFigure of(Ratings pair, Weighting weighting) {
    if (pair.raters() != 2) {
      throw new IllegalArgumentException("two raters, not " + pair.raters());
    }
    if (pair.hasMissing()) {
      return AgreementFigure.of(missing());
    }
    if (pair.units() == 0) {
      return AgreementFigure.of(Estimate.notEstimable(Outcome.NO_SCORES, "No unit is rated."));
    }
    return pair.categories() > ChanceCorrected.MOST_CATEGORIES
        ? AgreementFigure.of(ChanceCorrected.tooManyCategories())
        : new CohenKappa(pair, weighting).figure();
  }

  /** Light's kappa: the mean of all pairs' unweighted kappas. */
  public static Estimate light(Ratings ratings) {
    if (ratings.hasMissing()) {
      return missing();
    }
    if (ratings.raters() < 2) {
      return Estimate.notEstimable(Outcome.TOO_FEW_ITEMS, "Agreement needs two raters.");
    }
    double sum = 0;
    int pairs = 0;
    for (int first = 0; first < ratings.raters(); first++) {
      for (int second = 0; second < first; second++) {
        Estimate kappa = of(ratings.pair(second, first), Weighting.UNWEIGHTED).estimate();
        if (kappa.value().isEmpty()) {
          return kappa;
        }
        sum += kappa.value().getAsDouble();
        pairs++;
      }
    }
    return Estimate.of(sum / pairs);
  }

  static Estimate missing() {
    return Estimate.notEstimable(
        Outcome.MISSING_CELLS, "This figure needs a rating of every unit by every rater.");
  }

  private AgreementFigure figure() {
    int q = rows.length;
    double observed = 0;
    double chance = 0;
    double[] byRow = new double[q];
    double[] byColumn = new double[q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        observed += weights[k][l] * joint[k][l];
        chance += weights[k][l] * rows[k] * columns[l];
        byRow[k] += weights[k][l] * columns[l];
        byColumn[l] += weights[k][l] * rows[k];
      }
    }
    if (1 - chance <= 1e-14) {
      return AgreementFigure.of(
          Estimate.notEstimable(
              Outcome.ZERO_VARIANCE, "All ratings are the same, so that chance alone agrees."));
    }
    if (isConstant(rows) || isConstant(columns)) {
      return ofConstantRater();
    }
    double kappa = (observed - chance) / (1 - chance);
    double squares = 0;
    double nullSquares = 0;
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        double margins = byRow[k] + byColumn[l];
        double linear = weights[k][l] - margins * (1 - kappa);
        squares += joint[k][l] * linear * linear;
        double apart = weights[k][l] - margins;
        nullSquares += rows[k] * columns[l] * apart * apart;
      }
    }
    double center = kappa - chance * (1 - kappa);
    double variance =
        Math.max(0, squares - center * center) / (units * (1 - chance) * (1 - chance));
    double nullVariance = (nullSquares - chance * chance) / (units * (1 - chance) * (1 - chance));
    double error = Math.sqrt(variance);
    Estimate p =
        nullVariance <= 0
            ? Estimate.notEstimable(Outcome.ZERO_VARIANCE, "A rater uses one category only.")
            : Estimate.of(Erf.erfc(Math.abs(kappa) / Math.sqrt(2 * nullVariance)));
    return new AgreementFigure(
        Estimate.of(kappa),
        Optional.of(Estimate.of(error)),
        Optional.of(Estimate.of(Math.max(-1, kappa - NORMAL_95 * error))),
        Optional.of(Estimate.of(Math.min(1, kappa + NORMAL_95 * error))),
        Optional.of(p));
  }

  private static boolean isConstant(double[] margin) {
    return Arrays.stream(margin).filter(share -> share > 0).count() == 1;
  }

  /** Whatever the other does, it is what chance expects, and the sums would only leave rounding. */
  private static AgreementFigure ofConstantRater() {
    Estimate zero = Estimate.of(0);
    return new AgreementFigure(
        zero,
        Optional.of(zero),
        Optional.of(zero),
        Optional.of(zero),
        Optional.of(
            Estimate.notEstimable(Outcome.ZERO_VARIANCE, "A rater uses one category only.")));
  }
}
