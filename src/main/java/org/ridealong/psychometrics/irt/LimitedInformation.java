package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Gamma;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.OrderedTasks;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.TailProbability;

/**
 * Overall fit from the moments of single items and pairs of items: M2 (Maydeu-Olivares and Joe
 * 2006) for 0/1 items, M2* (Cai and Hansen 2013) for ordered ones, and C2 (Cai and Monroe 2014),
 * which keeps each score's proportion, where M2* leaves no degree of freedom.
 *
 * <p>With p and m the observed and expected moments, G the moments' covariance matrix in one
 * candidate and D their derivatives in all free parameters,
 *
 * <pre>M2 = n (p - m)' (G^-1 - G^-1 D (D' G^-1 D)^-1 D' G^-1) (p - m)</pre>
 *
 * <p>is chi-square with (moments - parameters) degrees of freedom. RMSEA = sqrt((M2 / df - 1) / (n
 * - 1)) with a 90 % interval from the noncentral chi-square; SRMSR is the root mean square
 * difference of observed and expected item correlations; TLI and CFI compare with independent
 * items. O(moments^2 x nodes + moments^3).
 *
 * <p>Not estimable with missing scores, with several groups, with more than {@value #MOST_MOMENTS}
 * moments and where no degree of freedom is left.
 */
public final class LimitedInformation {

  static final int MOST_MOMENTS = 2600;

  private static final double LOWER = 0.05;
  private static final double UPPER = 0.95;

  /**
   * The statistic and what is derived from it.
   *
   * @param rootMeanSquareError RMSEA, with the ends of its 90 % interval
   * @param rootMeanSquareResidual SRMSR
   */
  public record Fit(
      Estimate statistic,
      Estimate degreesOfFreedom,
      Estimate p,
      Estimate rootMeanSquareError,
      Estimate rootMeanSquareErrorLower,
      Estimate rootMeanSquareErrorUpper,
      Estimate rootMeanSquareResidual,
      Estimate tuckerLewis,
      Estimate comparativeFit) {

    static Fit none(Estimate reason) {
      return new Fit(reason, reason, reason, reason, reason, reason, reason, reason, reason);
    }
  }

  private LimitedInformation() {}

  public static Fit of(Calibration calibration) {
    if (calibration.responses().hasMissing()) {
      return none(
          Outcome.MISSING_CELLS, "The moments compare only where everybody has every score.");
    }
    if (calibration.layout().groups() > 1) {
      return none(Outcome.NOT_DEFINED, "The statistic is given for one group only.");
    }
    int items = calibration.layout().items();
    int free = calibration.freeParameters();
    List<Moments.Moment> moments = Moments.ofScores(items);
    if (moments.size() <= free) {
      moments = Moments.ofCategories(calibration.layout());
    }
    if (moments.size() <= free) {
      return none(
          Outcome.TOO_FEW_ITEMS,
          "The model has as many parameters as there are moments, so nothing is left to test.");
    }
    if (moments.size() > MOST_MOMENTS) {
      return none(
          Outcome.NOT_DEFINED,
          "Not computed for %d moments, since it would need a table of their covariances."
              .formatted(moments.size()));
    }
    try (OrderedTasks tasks = new OrderedTasks(calibration.settings().threads())) {
      return fit(calibration, moments, tasks);
    }
  }

  private static Fit none(Outcome outcome, String reason) {
    return Fit.none(Estimate.notEstimable(outcome, reason));
  }

  private static Fit fit(
      Calibration calibration, List<Moments.Moment> moments, OrderedTasks tasks) {
    double n = calibration.candidates();
    Moments observed = Moments.observed(calibration);
    Moments model = Moments.expected(calibration);
    Moments independent = observed.independent();
    double[] seen = observed.means(moments);
    Optional<Double> statistic =
        statistic(seen, model, moments, model.modelSlopes(calibration, moments), n, tasks);
    if (statistic.isEmpty()) {
      return none(
          Outcome.SINGULAR, "The covariances of the moments, or their slopes, have no inverse.");
    }
    double chi = statistic.get();
    double df = moments.size() - calibration.freeParameters();
    double[] ends = {
      noncentrality(chi, df, UPPER) / (n * df), noncentrality(chi, df, LOWER) / (n * df)
    };
    Estimate residual =
        Estimate.of(observed.rootMeanSquareDifference(model, calibration.layout().items()));
    Optional<Double> worst =
        statistic(seen, independent, moments, independent.freeSlopes(moments), n, tasks);
    int freeOfWorst = independent.freeCategories();
    double worstDf = moments.size() - freeOfWorst;
    boolean compares = worst.isPresent() && worstDf > 0 && worst.get() > worstDf;
    Estimate incomparable =
        Estimate.notEstimable(
            Outcome.NOT_DEFINED, "Independent items fit as well, so nothing compares.");
    double ratio = compares ? worst.get() / worstDf : 0;
    double relative = compares ? 1 - (chi - df) / (worst.get() - worstDf) : 0;
    return new Fit(
        Estimate.of(chi),
        Estimate.of(df),
        Estimate.of(TailProbability.chiSquare(chi, df)),
        Estimate.of(Math.sqrt(Math.max(0, chi / df - 1) / (n - 1))),
        Estimate.of(Math.sqrt(ends[0])),
        Estimate.of(Math.sqrt(ends[1])),
        residual,
        compares ? Estimate.of((ratio - chi / df) / (ratio - 1)) : incomparable,
        compares ? Estimate.of(Math.max(0, Math.min(1, relative))) : incomparable);
  }

  /** n e' C e for the model's moments, empty if a matrix cannot be inverted. */
  private static Optional<Double> statistic(
      double[] seen,
      Moments model,
      List<Moments.Moment> moments,
      double[][] slopes,
      double n,
      OrderedTasks tasks) {
    double[] foreseen = model.means(moments);
    Optional<Cholesky> covariances = Cholesky.of(model.covariances(moments, tasks));
    if (covariances.isEmpty()) {
      return Optional.empty();
    }
    double[] error = new double[seen.length];
    for (int i = 0; i < error.length; i++) {
      error[i] = seen[i] - foreseen[i];
    }
    double[] whitened = covariances.get().halfSolve(error);
    int free = slopes.length;
    double[][] directions = new double[free][];
    for (int j = 0; j < free; j++) {
      directions[j] = covariances.get().halfSolve(slopes[j]);
    }
    double[][] products = new double[free][free];
    double[] along = new double[free];
    for (int j = 0; j < free; j++) {
      along[j] = ObservedInformation.dot(directions[j], whitened, 0, whitened.length);
      for (int l = 0; l <= j; l++) {
        products[j][l] = ObservedInformation.dot(directions[j], directions[l], 0, whitened.length);
      }
    }
    Optional<Cholesky> factor = Cholesky.of(products);
    if (factor.isEmpty()) {
      return Optional.empty();
    }
    double all = ObservedInformation.dot(whitened, whitened, 0, whitened.length);
    double[] half = factor.get().halfSolve(along);
    return Optional.of(n * Math.max(0, all - ObservedInformation.dot(half, half, 0, free)));
  }

  /** The noncentrality with which the probability of a smaller value is {@code level}. */
  private static double noncentrality(double chi, double df, double level) {
    if (below(chi, df, 0) <= level) {
      return 0;
    }
    double low = 0;
    double high = Math.max(1, chi);
    while (below(chi, df, high) > level) {
      high *= 2;
    }
    for (int step = 0; step < 200 && high - low > 1e-10 * high; step++) {
      double middle = (low + high) / 2;
      if (below(chi, df, middle) > level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** P(noncentral chi-square &lt; chi): a Poisson mixture of central ones, from its mode. */
  private static double below(double chi, double df, double noncentrality) {
    double half = noncentrality / 2;
    if (half == 0) {
      return Gamma.regularizedGammaP(df / 2, chi / 2);
    }
    int mode = (int) half;
    double atMode = Math.exp(-half + mode * Math.log(half) - Gamma.logGamma(mode + 1.0));
    double sum = 0;
    double weight = atMode;
    for (int j = mode; weight > 1e-17 * (sum + 1e-300) || j < mode + 3; j++) {
      sum += weight * Gamma.regularizedGammaP(df / 2 + j, chi / 2);
      weight *= half / (j + 1);
      if (weight < 1e-18) {
        break;
      }
    }
    weight = atMode;
    for (int j = mode - 1; j >= 0 && weight > 1e-18; j--) {
      weight *= (j + 1) / half;
      sum += weight * Gamma.regularizedGammaP(df / 2 + j, chi / 2);
    }
    return sum;
  }

  /** Names of moments are needed by nobody else, so their list stays here. */
  static List<Moments.Moment> pairs(int items) {
    List<Moments.Moment> pairs = new ArrayList<>();
    for (int second = 1; second < items; second++) {
      for (int first = 0; first < second; first++) {
        pairs.add(new Moments.Moment(first, 0, second));
      }
    }
    return pairs;
  }
}
