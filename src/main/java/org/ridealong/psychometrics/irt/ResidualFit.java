package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.OrderedTasks;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Fit from residuals, score minus expectation, at given trait values: infit and outfit of items and
 * persons (Wright and Masters 1982), the standardized log-likelihood Zh of persons (Drasgow, Levine
 * and Williams 1985) and the residual correlations Q3 of item pairs (Yen 1984; product-moment, over
 * candidates who have both scores).
 *
 * <p>Patterns without a finite trait value take no part. O(patterns x items x (categories +
 * items)).
 */
public final class ResidualFit {

  private static final int PATTERNS_PER_RANGE = 512;
  private static final int MOST_RANGES = 32;
  private static final long MOST_DOUBLES = 1 << 23;

  private ResidualFit() {}

  /** Which trait estimate the residuals are taken at. */
  public enum At {
    POSTERIOR_MEAN,
    WEIGHTED_LIKELIHOOD
  }

  /** Item mean squares in the calibration's order. */
  public static List<MeanSquares> items(Calibration calibration, PersonScores scores, At at) {
    double[] theta = theta(scores, at);
    List<FitSums[]> parts =
        overRanges(
            calibration,
            range -> {
              Residuals residuals = new Residuals(calibration);
              FitSums[] sums = new FitSums[calibration.layout().items()];
              Arrays.setAll(sums, item -> new FitSums());
              for (int p = range.from(); p < range.to(); p++) {
                if (Double.isFinite(theta[p])) {
                  residuals.at(p, theta[p]);
                  residuals.addTo(sums, calibration.responses().weight(p));
                }
              }
              return sums;
            });
    List<MeanSquares> result = new ArrayList<>();
    for (int item = 0; item < calibration.layout().items(); item++) {
      FitSums total = new FitSums();
      for (FitSums[] part : parts) {
        total.add(part[item]);
      }
      result.add(total.meanSquares());
    }
    return result;
  }

  private static double[] theta(PersonScores scores, At at) {
    return scores.ofPatterns(
        switch (at) {
          case POSTERIOR_MEAN -> PersonScores.Figure.MEAN;
          case WEIGHTED_LIKELIHOOD -> PersonScores.Figure.WEIGHTED;
        });
  }

  private static <T> List<T> overRanges(
      Calibration calibration, Function<ExpectationStep.Range, T> work) {
    return overRanges(calibration, MOST_RANGES, work);
  }

  private static <T> List<T> overRanges(
      Calibration calibration, int mostRanges, Function<ExpectationStep.Range, T> work) {
    List<ExpectationStep.Range> ranges =
        ExpectationStep.ranges(calibration.responses(), PATTERNS_PER_RANGE, mostRanges);
    try (OrderedTasks tasks = new OrderedTasks(calibration.settings().threads())) {
      return tasks.run(ranges.size(), i -> work.apply(ranges.get(i)));
    }
  }

  /** Person fit at the posterior mean. */
  public static PersonFits persons(Calibration calibration, PersonScores scores) {
    double[] theta = theta(scores, At.POSTERIOR_MEAN);
    int patterns = calibration.responses().patterns();
    PersonFit[] fits = new PersonFit[patterns];
    overRanges(
        calibration,
        range -> {
          Residuals residuals = new Residuals(calibration);
          for (int p = range.from(); p < range.to(); p++) {
            residuals.at(p, theta[p]);
            fits[p] = residuals.person();
          }
          return range;
        });
    return new PersonFits(scores.patternOf(), fits);
  }

  /** Q3 at the posterior mean: a symmetric table with 1 on the diagonal. */
  public static Estimate[][] residualCorrelations(Calibration calibration, PersonScores scores) {
    double[] theta = theta(scores, At.POSTERIOR_MEAN);
    int items = calibration.layout().items();
    long doubles = 4L * items * items;
    int mostRanges = (int) Math.max(1, Math.min(MOST_RANGES, MOST_DOUBLES / doubles));
    List<PairSums> parts =
        overRanges(
            calibration,
            mostRanges,
            range -> {
              Residuals residuals = new Residuals(calibration);
              PairSums sums = new PairSums(items);
              for (int p = range.from(); p < range.to(); p++) {
                residuals.at(p, theta[p]);
                sums.add(residuals, calibration.responses().weight(p));
              }
              return sums;
            });
    PairSums total = parts.get(0);
    for (int part = 1; part < parts.size(); part++) {
      total.add(parts.get(part));
    }
    Estimate[][] correlations = new Estimate[items][items];
    for (int i = 0; i < items; i++) {
      correlations[i][i] = Estimate.of(1);
      for (int j = 0; j < i; j++) {
        correlations[i][j] = total.correlation(i, j);
        correlations[j][i] = correlations[i][j];
      }
    }
    return correlations;
  }

  /** Residuals of one pattern at one trait value; a workspace for one thread. */
  private static final class Residuals {

    private final Calibration calibration;
    private final ItemSlopes slopes;
    private final double[][] items;
    private final int[] scores;
    private final boolean[] observed;
    private final double[] residual;
    private final double[] variance;
    private final double[] fourth;
    private double logLikelihood;
    private double expectedLog;
    private double varianceOfLog;

    Residuals(Calibration calibration) {
      this.calibration = calibration;
      slopes = PersonEstimation.slopes(calibration);
      int n = calibration.layout().items();
      items = new double[n][];
      for (int item = 0; item < n; item++) {
        items[item] = calibration.itemParameters(item);
      }
      scores = new int[n];
      observed = new boolean[n];
      residual = new double[n];
      variance = new double[n];
      fourth = new double[n];
    }

    void at(int pattern, double theta) {
      calibration.responses().scores(pattern, scores);
      logLikelihood = 0;
      expectedLog = 0;
      varianceOfLog = 0;
      for (int item = 0; item < items.length; item++) {
        int categories = calibration.layout().categories(item);
        observed[item] = scores[item] < categories;
        residual[item] = 0;
        if (observed[item]) {
          slopes.at(items[item], categories, theta);
          residual[item] = scores[item] - slopes.expected();
          variance[item] = slopes.moment(2);
          fourth[item] = slopes.moment(4);
          addLogarithms(categories, scores[item]);
        }
      }
    }

    private void addLogarithms(int categories, int score) {
      double mean = 0;
      double squares = 0;
      for (int k = 0; k < categories; k++) {
        double p = Math.max(slopes.probability[k], Double.MIN_NORMAL);
        double log = Math.log(p);
        mean += p * log;
        squares += p * log * log;
        if (k == score) {
          logLikelihood += log;
        }
      }
      expectedLog += mean;
      varianceOfLog += squares - mean * mean;
    }

    void addTo(FitSums[] sums, double weight) {
      for (int item = 0; item < items.length; item++) {
        if (observed[item]) {
          sums[item].add(weight, residual[item], variance[item], fourth[item]);
        }
      }
    }

    PersonFit person() {
      FitSums sums = new FitSums();
      for (int item = 0; item < items.length; item++) {
        if (observed[item]) {
          sums.add(1, residual[item], variance[item], fourth[item]);
        }
      }
      Estimate zh =
          varianceOfLog > 0
              ? Estimate.of((logLikelihood - expectedLog) / Math.sqrt(varianceOfLog))
              : Estimate.notEstimable(
                  Outcome.ZERO_VARIANCE, "All scores are equally likely, so none is unusual.");
      return new PersonFit(sums.meanSquares(), zh);
    }
  }

  /** Sums over candidates who have both scores of a pair. */
  private static final class PairSums {

    private final double[][] n;
    private final double[][] own;
    private final double[][] ownSquares;
    private final double[][] products;

    PairSums(int items) {
      n = new double[items][items];
      own = new double[items][items];
      ownSquares = new double[items][items];
      products = new double[items][items];
    }

    void add(Residuals residuals, double weight) {
      for (int i = 0; i < n.length; i++) {
        if (!residuals.observed[i]) {
          continue;
        }
        double r = residuals.residual[i];
        for (int j = 0; j < n.length; j++) {
          if (residuals.observed[j]) {
            n[i][j] += weight;
            own[i][j] += weight * r;
            ownSquares[i][j] += weight * r * r;
            products[i][j] += weight * r * residuals.residual[j];
          }
        }
      }
    }

    void add(PairSums other) {
      for (int i = 0; i < n.length; i++) {
        for (int j = 0; j < n.length; j++) {
          n[i][j] += other.n[i][j];
          own[i][j] += other.own[i][j];
          ownSquares[i][j] += other.ownSquares[i][j];
          products[i][j] += other.products[i][j];
        }
      }
    }

    Estimate correlation(int i, int j) {
      double count = n[i][j];
      double first = ownSquares[i][j] - own[i][j] * own[i][j] / count;
      double second = ownSquares[j][i] - own[j][i] * own[j][i] / count;
      double product = products[i][j] - own[i][j] * own[j][i] / count;
      if (!(count > 1)) {
        return Estimate.notEstimable(
            Outcome.TOO_FEW_CANDIDATES, "Fewer than 2 candidates have both scores.");
      }
      if (!(first > 0) || !(second > 0)) {
        return Estimate.notEstimable(
            Outcome.ZERO_VARIANCE, "The residuals of one of the items do not differ.");
      }
      double correlation = product / (Math.sqrt(first) * Math.sqrt(second));
      return Estimate.of(Math.max(-1, Math.min(1, correlation)));
    }
  }
}
