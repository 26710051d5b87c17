package org.ridealong.psychometrics.irt;

import java.util.Arrays;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * The likelihood of each joint state of each block at each node, for one set of parameters, and the
 * groups' weights of the nodes. The likelihood of a pattern is the product of one row per block.
 *
 * <p>Rows are padded to a multiple of {@value #LANES} nodes with zero weight, so that loops over
 * nodes run in whole vectors.
 */
final class BlockTables {

  static final int LANES = 8;

  /** Below this the product of a pattern is formed anew by logarithms. */
  static final double SMALLEST = 1e-250;

  private static final double SMALLEST_PROBABILITY = 1e-290;

  private final PackedResponses responses;
  private final int nodes;
  private final int width;
  private final double[][][] probability;
  private final double[][][] table;
  private final double[][] prior;
  private final LatentNormal[] latent;

  BlockTables(
      PackedResponses responses,
      Quadrature quadrature,
      ParameterLayout layout,
      double[] parameters,
      OrderedTasks tasks) {
    this.responses = responses;
    nodes = quadrature.size();
    width = width(nodes);
    probability = new double[responses.items()][][];
    table = new double[responses.blocks()][][];
    tasks.run(
        responses.blocks(),
        block -> {
          for (int i = responses.blockStart(block); i < responses.blockStart(block + 1); i++) {
            probability[i] = rows(quadrature, layout, parameters, i);
          }
          table[block] = blockTable(block);
          return block;
        });
    prior = new double[responses.groups()][width];
    latent = new LatentNormal[responses.groups()];
    for (int group = 0; group < latent.length; group++) {
      latent[group] =
          new LatentNormal(
              quadrature, layout.mean(parameters, group), layout.variance(parameters, group));
      System.arraycopy(latent[group].weights(), 0, prior[group], 0, nodes);
    }
  }

  static int width(int nodes) {
    return (nodes + LANES - 1) / LANES * LANES;
  }

  private double[][] rows(
      Quadrature quadrature, ParameterLayout layout, double[] parameters, int item) {
    int categories = layout.categories(item);
    double[] own = layout.item(parameters, item);
    double[][] rows = new double[categories][width];
    double[] at = new double[categories];
    for (int q = 0; q < nodes; q++) {
      layout.model().function().probabilities(own, categories, quadrature.node(q), at);
      for (int k = 0; k < categories; k++) {
        rows[k][q] = at[k];
      }
    }
    return rows;
  }

  private double[][] blockTable(int block) {
    double[][] rows = new double[responses.states(block)][width];
    Arrays.fill(rows[0], 1);
    int filled = 1;
    for (int item = responses.blockStart(block); item < responses.blockStart(block + 1); item++) {
      int categories = responses.categories(item);
      int states = categories + (responses.hasMissing() ? 1 : 0);
      for (int state = states - 1; state >= 0; state--) {
        for (int before = 0; before < filled; before++) {
          double[] row = rows[state * filled + before];
          if (state == categories) {
            System.arraycopy(rows[before], 0, row, 0, width);
          } else {
            multiply(rows[before], probability[item][state], row);
          }
        }
      }
      filled *= states;
    }
    return rows;
  }

  private static void multiply(double[] first, double[] second, double[] product) {
    for (int q = 0; q < product.length; q++) {
      product[q] = first[q] * second[q];
    }
  }

  int width() {
    return width;
  }

  double[][] table(int block) {
    return table[block];
  }

  /** P(score k) of an item at the nodes, padded. */
  double[] probability(int item, int score) {
    return probability[item][score];
  }

  /** A group's weights of the nodes, padded with zeros. */
  double[] prior(int group) {
    return prior[group];
  }

  LatentNormal latent(int group) {
    return latent[group];
  }

  /** Fills the pattern's likelihood at the nodes times their weights, sum 1; returns log sum. */
  double posterior(int pattern, int group, double[] posterior) {
    byte[] codes = responses.codes();
    int at = pattern * responses.blocks();
    System.arraycopy(prior[group], 0, posterior, 0, width);
    for (int block = 0; block < table.length; block++) {
      multiply(posterior, table[block][codes[at + block] & 0xFF], posterior);
    }
    double sum = 0;
    for (int q = 0; q < nodes; q++) {
      sum += posterior[q];
    }
    if (!(sum > SMALLEST)) {
      return posteriorByLogarithms(pattern, group, posterior);
    }
    for (int q = 0; q < nodes; q++) {
      posterior[q] /= sum;
    }
    return Math.log(sum);
  }

  /** The same for a pattern whose likelihood is too small for a double at every node. */
  double posteriorByLogarithms(int pattern, int group, double[] posterior) {
    int[] scores = new int[responses.items()];
    responses.scores(pattern, scores);
    double largest = Double.NEGATIVE_INFINITY;
    for (int q = 0; q < nodes; q++) {
      double sum = Math.log(Math.max(prior[group][q], SMALLEST_PROBABILITY));
      for (int item = 0; item < scores.length; item++) {
        if (responses.isObserved(scores[item], item)) {
          double p = probability[item][scores[item]][q];
          sum += Math.log(Math.max(p, SMALLEST_PROBABILITY));
        }
      }
      posterior[q] = sum;
      largest = Math.max(largest, sum);
    }
    double total = 0;
    for (int q = 0; q < nodes; q++) {
      posterior[q] = Math.exp(posterior[q] - largest);
      total += posterior[q];
    }
    for (int q = 0; q < nodes; q++) {
      posterior[q] /= total;
    }
    return largest + Math.log(total);
  }
}
