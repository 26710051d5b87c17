package org.ridealong.psychometrics.classical;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.ExactSums;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Internal consistency of a test of k items with covariances c(ij), correlations r(ij), and total
 * variance C = sum of all c(ij).
 *
 * <ul>
 *   <li>alpha = k / (k - 1) (1 - sum of c(ii) / C) (Cronbach 1951), and the same of the
 *       correlations ({@code standardizedAlpha}); a 95 % interval by Feldt (1965): 1 - (1 - alpha)
 *       F, F the .975 and .025 quantiles with n - 1 and (n - 1)(k - 1) degrees of freedom;
 *   <li>Guttman's (1945) lambda 1 = 1 - sum of c(ii) / C; lambda 2 = lambda 1 + sqrt(k / (k - 1)
 *       sum of c(ij)^2, i not j) / C; lambda 6 = 1 - sum of (1 - SMC(i)) / sum of r(ij), where
 *       SMC(i) = 1 - 1 / (inverse of r)(ii), held to [0, 1];
 *   <li>odd against even items: their correlation h, Spearman-Brown 2 h / (1 + h), and Guttman's 2
 *       (1 - (variance of odd + variance of even) / C);
 *   <li>KR-21 for 0/1 items, k / (k - 1) (1 - mean (k - mean) / (k C)) (Kuder and Richardson 1937);
 *   <li>omega total = (sum of loadings)^2 / ((sum of loadings)^2 + sum of residual variances)
 *       (McDonald 1999) of one factor, by least squares on correlations and by maximum likelihood
 *       on covariances ({@link OneFactor}).
 * </ul>
 *
 * <p>The halves depend on the items' order; nothing else does.
 */
public record Consistency(
    Estimate alpha,
    Estimate standardizedAlpha,
    Estimate feldtLower,
    Estimate feldtUpper,
    Estimate lambda1,
    Estimate lambda2,
    Estimate lambda6,
    Estimate halvesCorrelation,
    Estimate spearmanBrown,
    Estimate guttmanSplitHalf,
    Estimate kr21,
    Estimate omegaLeastSquares,
    Estimate omegaMaximumLikelihood,
    Estimate meanCorrelation) {

  private static final double EXACT = 1e-14;

  /** What is left of ones that cancel. */
  private static final double NOTHING = 1e-12;

  static Consistency of(ItemSums sums, boolean dichotomous) {
    int k = sums.items();
    double total = sums.centeredTotal();
    double own = IntStream.range(0, k).mapToDouble(item -> sums.centered(item, item)).sum();
    Estimate alpha = alpha(sums.n(), k, own, total);
    Estimate mean = meanCorrelation(sums);
    Estimate lambda1 = spread(sums).then(ignored -> Estimate.of(1 - own / total));
    Estimate halves = halves(sums);
    Factors factors = Factors.of(sums);
    return new Consistency(
        alpha,
        mean.then(r -> standardized(r, k)),
        alpha.then(a -> feldt(a, sums.n(), k, 0.975)),
        alpha.then(a -> feldt(a, sums.n(), k, 0.025)),
        lambda1,
        lambda1.then(l -> lambda2(sums, l, total)),
        factors.lambda6(),
        halves,
        halves.then(h -> h <= -1 ? TestAnalysis.noSpread() : Estimate.of(2 * h / (1 + h))),
        guttmanSplitHalf(sums),
        kr21(sums, dichotomous),
        factors.leastSquares(),
        factors.maximumLikelihood(),
        mean);
  }

  private static Estimate standardized(double meanCorrelation, int k) {
    double spread = 1 + (k - 1) * meanCorrelation;
    return spread <= NOTHING ? TestAnalysis.noSpread() : Estimate.of(k * meanCorrelation / spread);
  }

  /** Alpha from centered sums, whose common factor cancels. */
  static Estimate alpha(int n, int items, double sumOfItems, double total) {
    if (items < 2) {
      return TestAnalysis.tooFewItems(2);
    }
    if (n < 2) {
      return TestAnalysis.tooFewCandidates(n);
    }
    return total == 0
        ? TestAnalysis.noSpread()
        : Estimate.of(items / (items - 1.0) * (1 - sumOfItems / total));
  }

  private static Estimate spread(ItemSums sums) {
    return alpha(sums.n(), Math.max(2, sums.items()), 0, sums.centeredTotal());
  }

  private static Estimate feldt(double alpha, int n, int k, double probability) {
    FDistribution f = new FDistribution(n - 1.0, (n - 1.0) * (k - 1.0), EXACT);
    return Estimate.of(1 - (1 - alpha) * f.inverseCumulativeProbability(probability));
  }

  private static Estimate lambda2(ItemSums sums, double lambda1, double total) {
    int k = sums.items();
    if (k < 2) {
      return TestAnalysis.tooFewItems(2);
    }
    double squares = 0;
    for (int item = 0; item < k; item++) {
      for (int other = 0; other < item; other++) {
        double share = sums.centered(item, other) / total;
        squares += 2 * share * share;
      }
    }
    return Estimate.of(lambda1 + Math.sqrt(k / (k - 1.0) * squares));
  }

  private static Estimate meanCorrelation(ItemSums sums) {
    int k = sums.items();
    if (k < 2) {
      return TestAnalysis.tooFewItems(2);
    }
    if (sums.n() < 2) {
      return TestAnalysis.tooFewCandidates(sums.n());
    }
    double sum = 0;
    for (int item = 0; item < k; item++) {
      for (int other = 0; other < item; other++) {
        Estimate r = correlation(sums, item, other);
        if (r.value().isEmpty()) {
          return constantItem();
        }
        sum += 2 * r.value().getAsDouble();
      }
    }
    return Estimate.of(sum / (k * (k - 1.0)));
  }

  static Estimate correlation(ItemSums sums, int item, int other) {
    return ExactSums.correlation(
        sums.centered(item, other), sums.centered(item, item), sums.centered(other, other));
  }

  static Estimate constantItem() {
    return Estimate.notEstimable(
        Outcome.ZERO_VARIANCE,
        "An item has the same score for everybody, so it correlates with none.");
  }

  private static Estimate halves(ItemSums sums) {
    if (sums.items() < 2) {
      return TestAnalysis.tooFewItems(2);
    }
    if (sums.n() < 2) {
      return TestAnalysis.tooFewCandidates(sums.n());
    }
    int[] odd = everySecond(sums.items(), 0);
    int[] even = everySecond(sums.items(), 1);
    return ExactSums.correlation(
        sums.centered(odd, even), sums.centered(odd, odd), sums.centered(even, even));
  }

  private static Estimate guttmanSplitHalf(ItemSums sums) {
    if (sums.items() < 2) {
      return TestAnalysis.tooFewItems(2);
    }
    int[] odd = everySecond(sums.items(), 0);
    int[] even = everySecond(sums.items(), 1);
    double halves = sums.centered(odd, odd) + sums.centered(even, even);
    return spread(sums).then(ignored -> Estimate.of(2 * (1 - halves / sums.centeredTotal())));
  }

  private static int[] everySecond(int items, int first) {
    return IntStream.range(0, items).filter(item -> item % 2 == first).toArray();
  }

  private static Estimate kr21(ItemSums sums, boolean dichotomous) {
    int k = sums.items();
    if (!dichotomous) {
      return Estimate.notEstimable(Outcome.NOT_DEFINED, "KR-21 is for 0/1 items.");
    }
    if (k < 2) {
      return TestAnalysis.tooFewItems(2);
    }
    double mean = (double) sums.totalSum() / Math.max(1, sums.n());
    double variance = sums.centeredTotal() / sums.covarianceDivisor();
    return spread(sums)
        .then(ignored -> Estimate.of(k / (k - 1.0) * (1 - mean * (k - mean) / (k * variance))));
  }

  /** The figures that need the whole correlation matrix. */
  private record Factors(Estimate lambda6, Estimate leastSquares, Estimate maximumLikelihood) {

    static Factors of(ItemSums sums) {
      int k = sums.items();
      Estimate usable = meanCorrelation(sums);
      if (usable.value().isEmpty()) {
        return new Factors(usable, usable, usable);
      }
      double[][] r = new double[k][k];
      double[] deviations = new double[k];
      for (int item = 0; item < k; item++) {
        r[item][item] = 1;
        deviations[item] = Math.sqrt(sums.centered(item, item) / sums.covarianceDivisor());
        for (int other = 0; other < item; other++) {
          r[item][other] = correlation(sums, item, other).value().orElseThrow();
          r[other][item] = r[item][other];
        }
      }
      return new Factors(
          lambda6(r),
          OneFactor.leastSquares(r).then(OneFactor::omega),
          OneFactor.maximumLikelihood(r).then(factor -> factor.omega(deviations)));
    }

    private static Estimate lambda6(double[][] r) {
      Optional<Cholesky> factored = Cholesky.of(r);
      if (factored.isEmpty()) {
        return Estimate.notEstimable(
            Outcome.SINGULAR, "An item is a sum of others, so that correlations have no inverse.");
      }
      double[][] inverse = factored.get().inverse();
      double unique = 0;
      double all = 0;
      for (int item = 0; item < r.length; item++) {
        unique += Math.max(0, Math.min(1, 1 / inverse[item][item]));
        for (double correlation : r[item]) {
          all += correlation;
        }
      }
      return all <= NOTHING * r.length ? TestAnalysis.noSpread() : Estimate.of(1 - unique / all);
    }
  }
}
