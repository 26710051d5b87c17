package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * The E-step of marginal maximum likelihood (Bock and Aitkin 1981): a pass over the patterns that
 * spreads each one over the nodes by its posterior.
 *
 * <p>For a pattern, rows of the {@link BlockTables} are multiplied, one per block, and the
 * posterior is added to one row per block; rows are unfolded into items only after the pass.
 * Patterns are sorted, so the product over the first two blocks and the sums for them change rarely
 * and are kept while they do not. The patterns are cut into ranges that depend on the data's shape
 * alone, and ranges are merged in order: the same bits for any number of threads. O(patterns x
 * blocks x nodes).
 */
final class ExpectationStep {

  private static final int PATTERNS_PER_RANGE = 2048;
  private static final int MOST_RANGES = 32;
  private static final int MOST_BYTES = 1 << 26;
  private static final int KEPT_BLOCKS = 2;

  private final PackedResponses responses;
  private final Quadrature quadrature;
  private final ParameterLayout layout;
  private final OrderedTasks tasks;
  private final List<Range> ranges;
  private final double[][][][] sums;

  /** Neighboring patterns of one group. */
  record Range(int group, int from, int to) {}

  ExpectationStep(
      PackedResponses responses,
      Quadrature quadrature,
      ParameterLayout layout,
      OrderedTasks tasks) {
    this.responses = responses;
    this.quadrature = quadrature;
    this.layout = layout;
    this.tasks = tasks;
    long bytes = 0;
    for (int block = 0; block < responses.blocks(); block++) {
      bytes += 8L * responses.states(block) * BlockTables.width(quadrature.size());
    }
    int most = (int) Math.max(1, Math.min(MOST_RANGES, MOST_BYTES / Math.max(1, bytes)));
    ranges = ranges(responses, PATTERNS_PER_RANGE, most);
    sums = new double[ranges.size()][][][];
  }

  /** Cuts the groups into about equal ranges, at most about {@code most} in all. */
  static List<Range> ranges(PackedResponses responses, int patterns, int most) {
    List<Range> ranges = new ArrayList<>();
    int length = Math.max(patterns, (responses.patterns() + most - 1) / most);
    for (int group = 0; group < responses.groups(); group++) {
      int from = responses.groupStart(group);
      int end = responses.groupStart(group + 1);
      int parts = (end - from + length - 1) / length;
      for (int part = 0; part < parts; part++) {
        int start = from + (int) ((long) (end - from) * part / parts);
        int stop = from + (int) ((long) (end - from) * (part + 1) / parts);
        ranges.add(new Range(group, start, stop));
      }
    }
    return ranges;
  }

  /** The tables of some parameters, for other passes over the patterns. */
  BlockTables tables(double[] parameters) {
    return new BlockTables(responses, quadrature, layout, parameters, tasks);
  }

  PackedResponses responses() {
    return responses;
  }

  Quadrature quadrature() {
    return quadrature;
  }

  ParameterLayout layout() {
    return layout;
  }

  OrderedTasks tasks() {
    return tasks;
  }

  ExpectedCounts run(double[] parameters) {
    BlockTables tables = tables(parameters);
    List<Double> logLikelihoods = tasks.run(ranges.size(), index -> pass(index, tables));
    double logLikelihood = 0;
    for (double one : logLikelihoods) {
      logLikelihood += one;
    }
    int nodes = quadrature.size();
    double[][][] scores = new double[responses.items()][][];
    tasks.run(
        responses.blocks(),
        block -> {
          unfold(block, merged(block), scores);
          return block;
        });
    double[][] groups = new double[responses.groups()][nodes];
    for (int index = 0; index < ranges.size(); index++) {
      int group = ranges.get(index).group();
      for (double[] row : sums[index][responses.blocks() - 1]) {
        for (int q = 0; q < nodes; q++) {
          groups[group][q] += row[q];
        }
      }
    }
    return new ExpectedCounts(logLikelihood, scores, groups);
  }

  private double pass(int index, BlockTables tables) {
    Range range = ranges.get(index);
    if (sums[index] == null) {
      sums[index] = new double[responses.blocks()][][];
      for (int block = 0; block < responses.blocks(); block++) {
        sums[index][block] = new double[responses.states(block)][tables.width()];
      }
    } else {
      for (double[][] rows : sums[index]) {
        for (double[] row : rows) {
          Arrays.fill(row, 0);
        }
      }
    }
    return new Pass(responses, tables, range, sums[index]).run();
  }

  /** One pass over one range. */
  private static final class Pass {

    private final PackedResponses responses;
    private final BlockTables tables;
    private final Range range;
    private final double[][][] sums;
    private final int blocks;
    private final int kept;
    private final double[] prefix;
    private final double[] pending;
    private final double[] work;

    Pass(PackedResponses responses, BlockTables tables, Range range, double[][][] sums) {
      this.responses = responses;
      this.tables = tables;
      this.range = range;
      this.sums = sums;
      blocks = responses.blocks();
      kept = Math.min(KEPT_BLOCKS, blocks - 1);
      prefix = new double[tables.width()];
      pending = new double[tables.width()];
      work = new double[tables.width()];
    }

    double run() {
      byte[] codes = responses.codes();
      double logLikelihood = 0;
      for (int p = range.from(); p < range.to(); p++) {
        int at = p * blocks;
        if (p == range.from() || startsAnew(codes, at)) {
          if (p > range.from()) {
            flush(codes, at - blocks);
          }
          begin(codes, at);
        }
        product(codes, at);
        double sum = sum(work);
        double weight = responses.weight(p);
        if (sum > BlockTables.SMALLEST) {
          logLikelihood += weight * Math.log(sum);
          scale(work, weight / sum);
        } else {
          logLikelihood += weight * tables.posteriorByLogarithms(p, range.group(), work);
          scale(work, weight);
        }
        addEverywhere(codes, at);
      }
      if (range.to() > range.from()) {
        flush(codes, (range.to() - 1) * blocks);
      }
      return logLikelihood;
    }

    private boolean startsAnew(byte[] codes, int at) {
      for (int block = 0; block < kept; block++) {
        if (codes[at + block] != codes[at - blocks + block]) {
          return true;
        }
      }
      return false;
    }

    private void begin(byte[] codes, int at) {
      System.arraycopy(tables.prior(range.group()), 0, prefix, 0, prefix.length);
      for (int block = 0; block < kept; block++) {
        multiply(prefix, tables.table(block)[codes[at + block] & 0xFF]);
      }
    }

    private void flush(byte[] codes, int at) {
      for (int block = 0; block < kept; block++) {
        add(sums[block][codes[at + block] & 0xFF], pending);
      }
      Arrays.fill(pending, 0);
    }

    private void product(byte[] codes, int at) {
      int block = kept;
      double[] from = prefix;
      while (block + 2 < blocks) {
        multiply(
            from,
            tables.table(block)[codes[at + block] & 0xFF],
            tables.table(block + 1)[codes[at + block + 1] & 0xFF],
            tables.table(block + 2)[codes[at + block + 2] & 0xFF],
            work);
        from = work;
        block += 3;
      }
      while (block < blocks) {
        multiply(from, tables.table(block)[codes[at + block] & 0xFF], work);
        from = work;
        block++;
      }
    }

    private void addEverywhere(byte[] codes, int at) {
      if (kept > 0) {
        add(pending, work);
      }
      int block = kept;
      while (block + 2 < blocks) {
        add(
            sums[block][codes[at + block] & 0xFF],
            sums[block + 1][codes[at + block + 1] & 0xFF],
            sums[block + 2][codes[at + block + 2] & 0xFF],
            work);
        block += 3;
      }
      while (block < blocks) {
        add(sums[block][codes[at + block] & 0xFF], work);
        block++;
      }
    }

    private static void multiply(double[] product, double[] by) {
      for (int q = 0; q < product.length; q++) {
        product[q] *= by[q];
      }
    }

    private static void multiply(double[] first, double[] second, double[] product) {
      for (int q = 0; q < product.length; q++) {
        product[q] = first[q] * second[q];
      }
    }

    private static void multiply(
        double[] first, double[] second, double[] third, double[] fourth, double[] product) {
      for (int q = 0; q < product.length; q++) {
        product[q] = first[q] * second[q] * (third[q] * fourth[q]);
      }
    }

    private static void scale(double[] row, double by) {
      for (int q = 0; q < row.length; q++) {
        row[q] *= by;
      }
    }

    private static void add(double[] sum, double[] more) {
      for (int q = 0; q < sum.length; q++) {
        sum[q] += more[q];
      }
    }

    private static void add(double[] first, double[] second, double[] third, double[] more) {
      for (int q = 0; q < more.length; q++) {
        first[q] += more[q];
        second[q] += more[q];
        third[q] += more[q];
      }
    }

    /** Eight running sums, since one would wait for itself at every addition. */
    private static double sum(double[] row) {
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      double e = 0;
      double f = 0;
      double g = 0;
      double h = 0;
      for (int q = 0; q < row.length; q += BlockTables.LANES) {
        a += row[q];
        b += row[q + 1];
        c += row[q + 2];
        d += row[q + 3];
        e += row[q + 4];
        f += row[q + 5];
        g += row[q + 6];
        h += row[q + 7];
      }
      return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }
  }

  private double[][] merged(int block) {
    double[][] total = new double[responses.states(block)][BlockTables.width(quadrature.size())];
    for (double[][][] part : sums) {
      for (int state = 0; state < total.length; state++) {
        Pass.add(total[state], part[block][state]);
      }
    }
    return total;
  }

  private void unfold(int block, double[][] rows, double[][][] scores) {
    for (int item = responses.blockStart(block); item < responses.blockStart(block + 1); item++) {
      double[][] own = new double[responses.categories(item)][quadrature.size()];
      for (int state = 0; state < rows.length; state++) {
        int score = responses.scoreIn(state, item);
        if (responses.isObserved(score, item)) {
          for (int q = 0; q < quadrature.size(); q++) {
            own[score][q] += rows[state][q];
          }
        }
      }
      scores[item] = own;
    }
  }
}
