package org.ridealong.psychometrics.classical;

import java.util.Arrays;
import org.ridealong.psychometrics.numeric.ExactSums;
import org.ridealong.psychometrics.numeric.Parallel;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * The sums of a complete score table that all classical figures rest on: of each item, of each pair
 * of items, and of the candidates' totals. Whole numbers throughout, so neither the order of
 * candidates nor the number of threads changes them. O(n k^2), in blocks of candidates that fit
 * into a core's cache.
 */
final class ItemSums {

  /** So many products of two bytes fit into an int. */
  private static final int BLOCK = 1 << 14;

  private static final int SCORES = 256;

  private final int n;
  private final int items;
  private final long[] sums;
  private final long[][] products;
  private final long[][] counts;
  private final int[] totals;
  private final long[] withTotal;
  private long totalSum;
  private long totalSquares;

  private ItemSums(ScoreTable scores) {
    n = scores.candidates();
    items = scores.items();
    sums = new long[items];
    products = new long[items][items];
    counts = new long[items][SCORES];
    totals = new int[n];
    withTotal = new long[items];
  }

  /**
   * Sums a table.
   *
   * @throws IllegalArgumentException if a cell is missing
   */
  static ItemSums of(ScoreTable scores, int threads) {
    if (scores.hasMissing()) {
      throw new IllegalArgumentException("a missing cell: resolve it by a rule first");
    }
    ItemSums result = new ItemSums(scores);
    Parallel.run(
        threads, (result.n + BLOCK - 1) / BLOCK, block -> result.addBlock(scores, block * BLOCK));
    result.finish();
    return result;
  }

  private void addBlock(ScoreTable scores, int from) {
    int to = Math.min(n, from + BLOCK);
    int[][] block = new int[items][];
    long[][] blockCounts = new long[items][SCORES];
    for (int item = 0; item < items; item++) {
      byte[] column = scores.column(item);
      block[item] = productsWithEarlier(scores, item, from, to);
      for (int candidate = from; candidate < to; candidate++) {
        int score = column[candidate] & 0xFF;
        totals[candidate] += score;
        blockCounts[item][score]++;
      }
    }
    synchronized (this) {
      for (int item = 0; item < items; item++) {
        for (int other = 0; other <= item; other++) {
          products[item][other] += block[item][other];
        }
        for (int score = 0; score < SCORES; score++) {
          counts[item][score] += blockCounts[item][score];
        }
      }
    }
  }

  private static int[] productsWithEarlier(ScoreTable scores, int item, int from, int to) {
    int[] result = new int[item + 1];
    byte[] column = scores.column(item);
    for (int other = 0; other <= item; other++) {
      result[other] = product(column, scores.column(other), from, to);
    }
    return result;
  }

  private static int product(byte[] first, byte[] second, int from, int to) {
    int sum = 0;
    for (int candidate = from; candidate < to; candidate++) {
      sum += (first[candidate] & 0xFF) * (second[candidate] & 0xFF);
    }
    return sum;
  }

  private void finish() {
    for (int item = 0; item < items; item++) {
      for (int score = 0; score < SCORES; score++) {
        sums[item] += score * counts[item][score];
      }
      for (int other = 0; other < item; other++) {
        products[other][item] = products[item][other];
      }
    }
    for (int item = 0; item < items; item++) {
      withTotal[item] = Arrays.stream(products[item]).sum();
      totalSum += sums[item];
      totalSquares += withTotal[item];
    }
  }

  int n() {
    return n;
  }

  int items() {
    return items;
  }

  long sum(int item) {
    return sums[item];
  }

  /** How many candidates have each score from 0 to 255. */
  long[] counts(int item) {
    return counts[item];
  }

  long totalSum() {
    return totalSum;
  }

  /** Each candidate's total. */
  int[] totals() {
    return totals;
  }

  /** n times the sum of centered products of two items, which is n (n - 1) covariances. */
  double centered(int item, int other) {
    return ExactSums.centered(n, products[item][other], sums[item], sums[other]);
  }

  double centeredTotal() {
    return ExactSums.centered(n, totalSquares, totalSum, totalSum);
  }

  double centeredWithTotal(int item) {
    return ExactSums.centered(n, withTotal[item], sums[item], totalSum);
  }

  /** Of the sum over the other items. */
  double centeredRest(int item) {
    long squares = totalSquares - 2 * withTotal[item] + products[item][item];
    long sum = totalSum - sums[item];
    return ExactSums.centered(n, squares, sum, sum);
  }

  double centeredWithRest(int item) {
    return ExactSums.centered(
        n, withTotal[item] - products[item][item], sums[item], totalSum - sums[item]);
  }

  /** Of the sum over some items with the sum over some others. */
  double centered(int[] some, int[] others) {
    long sum = 0;
    for (int item : some) {
      for (int other : others) {
        sum += products[item][other];
      }
    }
    return ExactSums.centered(n, sum, sumOver(some), sumOver(others));
  }

  private long sumOver(int[] some) {
    return Arrays.stream(some).mapToLong(item -> sums[item]).sum();
  }

  /** The divisor that makes a covariance of a centered sum. */
  double covarianceDivisor() {
    return (double) n * (n - 1);
  }
}
