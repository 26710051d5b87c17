package org.ridealong.psychometrics.standards;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.TailProbability;

/**
 * Expected against observed frequencies of effective scores.
 *
 * <p>The scale 0..N is cut into 100 equal bins; from the left, a bin with an expected frequency
 * below 10 joins the next one, and a last one below 10 the one before.
 *
 * @param bins from low to high
 * @param degreesOfFreedom bins less 4 (less 2, if only two parameters were fitted)
 * @param p the upper tail
 */
public record ModelFit(List<Bin> bins, double chiSquare, int degreesOfFreedom, Estimate p) {

  private static final int BINS = 100;
  private static final double FEWEST = 10;

  public ModelFit {
    bins = List.copyOf(bins);
  }

  /** Frequencies of one bin. */
  public record Bin(double expected, double observed) {

    private Bin plus(Bin other) {
      return new Bin(expected + other.expected, observed + other.observed);
    }
  }

  /**
   * Compares.
   *
   * @param proportions observed proportions of the highest score
   */
  static ModelFit of(double[] proportions, int length, TrueScoreBeta truth) {
    double width = (double) length / BINS;
    double[] expected = new double[BINS];
    double[] observed = new double[BINS];
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double from = bin * width;
      double to = bin == BINS - 1 ? length + 1.0 : (bin + 1) * width;
      boolean holdsScore = Math.ceil(from - 1e-7) < Math.ceil(to - 1e-7);
      expected[bin] =
          holdsScore
              ? truth.integral(
                  t -> BinomialScores.below(to, length, t) - BinomialScores.below(from, length, t),
                  0,
                  1)
              : 0;
      sum += expected[bin];
    }
    for (double proportion : proportions) {
      double score = Math.rint(proportion * length);
      int bin = BINS - 1;
      while (bin > 0 && score < bin * width) {
        bin--;
      }
      observed[bin]++;
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(new Bin(expected[bin] / sum * proportions.length, observed[bin]));
    }
    return tested(joined(bins), truth.twoParameters() ? 2 : 4);
  }

  private static List<Bin> joined(List<Bin> bins) {
    List<Bin> joined = new ArrayList<>();
    Bin carried = new Bin(0, 0);
    for (Bin bin : bins) {
      carried = carried.plus(bin);
      if (carried.expected >= FEWEST) {
        joined.add(carried);
        carried = new Bin(0, 0);
      }
    }
    if (carried.expected > 0 || carried.observed > 0) {
      if (joined.isEmpty()) {
        joined.add(carried);
      } else {
        int last = joined.size() - 1;
        joined.set(last, joined.get(last).plus(carried));
      }
    }
    return joined;
  }

  private static ModelFit tested(List<Bin> bins, int parameters) {
    double chiSquare = 0;
    for (Bin bin : bins) {
      double rest = bin.observed - bin.expected;
      chiSquare += rest * rest / bin.expected;
    }
    int degrees = bins.size() - parameters;
    Estimate p =
        degrees > 0
            ? Estimate.of(TailProbability.chiSquare(chiSquare, degrees))
            : Estimate.notEstimable(
                Outcome.TOO_FEW_CANDIDATES, "Too few bins for a test of the model.");
    return new ModelFit(bins, chiSquare, degrees, p);
  }
}
