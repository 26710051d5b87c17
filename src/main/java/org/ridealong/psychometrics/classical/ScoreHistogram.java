package org.ridealong.psychometrics.classical;

import java.util.Arrays;

/**
 * Counts of total scores in bins of equal width.
 *
 * <p>Bin m is centered at m * width and holds the totals in [(m - 1/2) width, (m + 1/2) width), so
 * that whole scores at width 1 have a bin each. The bins reach from the lowest to the highest
 * possible total, whether or not anybody got it. A total within 1e-9 below an edge counts as the
 * edge: sums of fractions that agree on paper differ in the last bits. O(n + bins).
 *
 * @param width of a bin, in score points
 * @param firstCenter the center of the first bin
 * @param counts candidates in each bin
 */
public record ScoreHistogram(double width, double firstCenter, int[] counts) {

  /** More bins than this are hard to read on a small screen. */
  public static final int MOST_BINS = 31;

  private static final double[] STEPS = {1, 2, 5};
  private static final double SAME = 1e-9;

  public ScoreHistogram {
    counts = counts.clone();
  }

  @Override
  public int[] counts() {
    return counts.clone();
  }

  /**
   * Counts totals.
   *
   * @throws IllegalArgumentException if a total lies outside the range, or the width is not
   *     positive
   */
  public static ScoreHistogram of(double[] totals, ScoreRange possible, double width) {
    if (!(width > 0)) {
      throw new IllegalArgumentException("not a width: " + width);
    }
    long first = bin(possible.lowest(), width);
    int[] counts = new int[(int) (bin(possible.highest(), width) - first) + 1];
    for (double total : totals) {
      if (!(total >= possible.lowest() - SAME && total <= possible.highest() + SAME)) {
        throw new IllegalArgumentException("a total outside the possible scores: " + total);
      }
      counts[(int) (bin(total, width) - first)]++;
    }
    return new ScoreHistogram(width, first * width, counts);
  }

  /**
   * The smallest width out of 1, 2 and 5 times a power of ten that is at least {@code step} and
   * makes at most {@link #MOST_BINS} bins.
   *
   * @param step the smallest difference between two totals that is worth telling apart
   */
  public static double width(ScoreRange possible, double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    while (true) {
      for (double multiple : STEPS) {
        double width = multiple * power;
        long bins = bin(possible.highest(), width) - bin(possible.lowest(), width) + 1;
        if (width >= step - SAME && bins <= MOST_BINS) {
          return width;
        }
      }
      power *= 10;
    }
  }

  public int bins() {
    return counts.length;
  }

  /** The lower edge of a bin, which belongs to it. */
  public double lower(int bin) {
    return firstCenter + (bin - 0.5) * width;
  }

  /** The upper edge of a bin, which belongs to the next one. */
  public double upper(int bin) {
    return firstCenter + (bin + 0.5) * width;
  }

  private static long bin(double total, double width) {
    return (long) Math.floor(total / width + 0.5 + SAME);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreHistogram histogram
        && width == histogram.width
        && firstCenter == histogram.firstCenter
        && Arrays.equals(counts, histogram.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "ScoreHistogram[width=%s, firstCenter=%s, counts=%s]"
        .formatted(width, firstCenter, Arrays.toString(counts));
  }
}
