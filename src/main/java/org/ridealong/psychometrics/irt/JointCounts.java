package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.List;

/**
 * E(s s') between the parameters of different items and between items and groups, for any model and
 * with missing scores: the posteriors are added up by pair of items and pair of scores, a row of
 * nodes each, and multiplied by the score vectors afterwards.
 *
 * <p>Pairs are taken in portions (first items) of at most {@value #MOST_DOUBLES} sums.
 */
final class JointCounts {

  private static final int MOST_DOUBLES = 1 << 22;
  private static final int PATTERNS_PER_RANGE = 1024;
  private static final int MOST_RANGES = 4;
  private static final int CHUNK = 128;

  private final ExpectationStep step;
  private final PackedResponses responses;
  private final ParameterLayout layout;
  private final BlockTables tables;
  private final double[][][][] scores;
  private final int nodes;

  JointCounts(ExpectationStep step, BlockTables tables, double[][][][] scores, double[] node) {
    this.step = step;
    this.tables = tables;
    this.scores = scores;
    responses = step.responses();
    layout = step.layout();
    nodes = node.length;
  }

  /** Items whose pairs with all later items are summed in one pass. */
  private record Portion(int from, int to) {}

  void subtractFrom(double[][] information) {
    List<ExpectationStep.Range> ranges =
        ExpectationStep.ranges(responses, PATTERNS_PER_RANGE, MOST_RANGES);
    subtractGroups(information, ranges);
    for (Portion portion : portions()) {
      List<double[][][][]> parts =
          step.tasks().run(ranges.size(), i -> new Pass(portion).over(ranges.get(i)));
      step.tasks()
          .run(
              portion.to() - portion.from(),
              i -> {
                subtractPairs(information, portion.from() + i, i, parts);
                return i;
              });
    }
  }

  private List<Portion> portions() {
    List<Portion> portions = new ArrayList<>();
    int from = 0;
    while (from < responses.items() - 1) {
      long size = 0;
      int to = from;
      while (to < responses.items() - 1 && (to == from || size + sums(to) <= MOST_DOUBLES)) {
        size += sums(to);
        to++;
      }
      portions.add(new Portion(from, to));
      from = to;
    }
    return portions;
  }

  private long sums(int first) {
    long sums = 0;
    for (int second = first + 1; second < responses.items(); second++) {
      sums += (long) responses.categories(first) * responses.categories(second) * tables.width();
    }
    return sums;
  }

  /**
   * Adds up the posteriors of a range. A chunk of posteriors stays near the processor while one
   * pair of items after the other takes them up.
   */
  private final class Pass {

    private final Portion portion;
    private final double[][][][] joint;
    private final double[][] posteriors = new double[CHUNK][tables.width()];
    private final int[][] own = new int[responses.items()][CHUNK];
    private final int[] scratch = new int[responses.items()];

    Pass(Portion portion) {
      this.portion = portion;
      joint = new double[portion.to() - portion.from()][responses.items()][][];
      for (int first = portion.from(); first < portion.to(); first++) {
        for (int second = first + 1; second < responses.items(); second++) {
          int cells = responses.categories(first) * responses.categories(second);
          joint[first - portion.from()][second] = new double[cells][tables.width()];
        }
      }
    }

    /** Sums by first item (from the portion's), second item and pair of scores. */
    double[][][][] over(ExpectationStep.Range range) {
      for (int from = range.from(); from < range.to(); from += CHUNK) {
        int count = Math.min(CHUNK, range.to() - from);
        for (int i = 0; i < count; i++) {
          take(from + i, i, range.group());
        }
        for (int first = portion.from(); first < portion.to(); first++) {
          for (int second = first + 1; second < responses.items(); second++) {
            addPair(first, second, count);
          }
        }
      }
      return joint;
    }

    private void take(int pattern, int at, int group) {
      tables.posterior(pattern, group, posteriors[at]);
      double weight = responses.weight(pattern);
      for (int q = 0; q < nodes; q++) {
        posteriors[at][q] *= weight;
      }
      responses.scores(pattern, scratch);
      for (int item = 0; item < scratch.length; item++) {
        own[item][at] = scratch[item];
      }
    }

    private void addPair(int first, int second, int count) {
      double[][] rows = joint[first - portion.from()][second];
      int[] firsts = own[first];
      int[] seconds = own[second];
      int most = responses.categories(first);
      int base = responses.categories(second);
      for (int i = 0; i < count; i++) {
        if (firsts[i] < most && seconds[i] < base) {
          add(rows[firsts[i] * base + seconds[i]], posteriors[i]);
        }
      }
    }

    private static void add(double[] sums, double[] row) {
      for (int q = 0; q < sums.length; q++) {
        sums[q] += row[q];
      }
    }
  }

  private void subtractPairs(
      double[][] information, int first, int place, List<double[][][][]> parts) {
    for (int second = first + 1; second < responses.items(); second++) {
      for (int k = 0; k < responses.categories(first); k++) {
        for (int l = 0; l < responses.categories(second); l++) {
          double[] joint = new double[tables.width()];
          for (double[][][][] part : parts) {
            Pass.add(joint, part[place][second][k * responses.categories(second) + l]);
          }
          subtractProducts(information, first, k, second, l, joint);
        }
      }
    }
  }

  private void subtractProducts(
      double[][] information, int first, int k, int second, int l, double[] joint) {
    double[] weighted = new double[nodes];
    for (int j = 0; j < layout.itemCells(second); j++) {
      int row = layout.itemCell(second) + j;
      for (int q = 0; q < nodes; q++) {
        weighted[q] = joint[q] * scores[second][l][j][q];
      }
      for (int i = 0; i < layout.itemCells(first); i++) {
        information[row][layout.itemCell(first) + i] -=
            ObservedInformation.dot(weighted, scores[first][k][i], 0, nodes);
      }
    }
  }

  private void subtractGroups(double[][] information, List<ExpectationStep.Range> ranges) {
    List<double[][][]> counts = step.tasks().run(ranges.size(), i -> itemCounts(ranges.get(i)));
    for (int i = 0; i < ranges.size(); i++) {
      LatentNormal latent = tables.latent(ranges.get(i).group());
      int mean = layout.meanCell(ranges.get(i).group());
      for (int item = 0; item < responses.items(); item++) {
        for (int k = 0; k < responses.categories(item); k++) {
          double[] row = counts.get(i)[item][k];
          for (int j = 0; j < layout.itemCells(item); j++) {
            int cell = layout.itemCell(item) + j;
            for (int q = 0; q < nodes; q++) {
              double product = row[q] * scores[item][k][j][q];
              information[mean][cell] -= product * latent.meanScore(q);
              information[mean + 1][cell] -= product * latent.logVarianceScore(q);
            }
          }
        }
      }
    }
  }

  private double[][][] itemCounts(ExpectationStep.Range range) {
    double[][][] counts = new double[responses.items()][][];
    for (int item = 0; item < counts.length; item++) {
      counts[item] = new double[responses.categories(item)][nodes];
    }
    double[] posterior = new double[tables.width()];
    int[] own = new int[responses.items()];
    for (int p = range.from(); p < range.to(); p++) {
      tables.posterior(p, range.group(), posterior);
      responses.scores(p, own);
      double weight = responses.weight(p);
      for (int item = 0; item < own.length; item++) {
        if (responses.isObserved(own[item], item)) {
          double[] row = counts[item][own[item]];
          for (int q = 0; q < nodes; q++) {
            row[q] += weight * posterior[q];
          }
        }
      }
    }
    return counts;
  }
}
