package org.ridealong.psychometrics.irt;

import java.util.List;

/**
 * The exact observed information of the marginal likelihood, from one pass over the patterns (Louis
 * 1982; the same matrix as Oakes 1999 without numerical differences):
 *
 * <pre>I = sum over patterns of  E(-H) - Cov(s)</pre>
 *
 * <p>with s and H the first and second derivatives of the complete-data log-likelihood and moments
 * over the pattern's posterior. E(-H) follows from the E-step's counts. Cov(s) = E(s s') - E(s)
 * E(s)'; the second part is a sum of outer products. For the first there are two ways:
 *
 * <ul>
 *   <li>one group without missing scores under a divide-by-total model: s = T - f with T linear in
 *       theta given the scores and f the same for everybody, so that E(T T') needs three moments of
 *       each posterior, and all else follows from the counts;
 *   <li>otherwise the posteriors are added up by pair of items and pair of scores.
 * </ul>
 *
 * <p>Nodes where a posterior is below {@value #NEGLIGIBLE} are left out. O(patterns x (cells^2 +
 * cells x nodes)), the second way O(patterns x items^2 x nodes).
 */
final class ObservedInformation {

  private static final double NEGLIGIBLE = 1e-15;
  private static final int PATTERNS_PER_RANGE = 1024;
  private static final int MOST_RANGES = 16;
  private static final long MOST_DOUBLES = 1 << 24;

  private final ExpectationStep step;
  final PackedResponses responses;
  final ParameterLayout layout;
  final BlockTables tables;
  private final ExpectedCounts counts;
  final int nodes;
  final int cells;
  final int itemCells;
  final double[] node;

  /** Score vectors by item, score and own parameter, at the nodes. */
  final double[][][][] scores;

  private ObservedInformation(ExpectationStep step, double[] parameters, ExpectedCounts counts) {
    this.step = step;
    this.counts = counts;
    responses = step.responses();
    layout = step.layout();
    tables = step.tables(parameters);
    nodes = step.quadrature().size();
    node = step.quadrature().nodes();
    cells = layout.cells();
    itemCells = layout.meanCell(0);
    scores = new double[layout.items()][][][];
  }

  /**
   * The information about the free parameters.
   *
   * @param counts of the E-step at the parameters
   */
  static double[][] at(
      ExpectationStep step, double[] parameters, ExpectedCounts counts, GuessingPrior prior) {
    double[][] cells = new ObservedInformation(step, parameters, counts).ofCells(parameters);
    double[][] information = step.layout().gather(cells);
    double[][] curvature = new double[information.length][information.length];
    double[] unused = new double[information.length];
    for (int item = 0; item < step.layout().items(); item++) {
      prior.addDerivatives(step.layout(), parameters, item, unused, curvature);
    }
    for (int j = 0; j < information.length; j++) {
      information[j][j] -= curvature[j][j];
    }
    return information;
  }

  /** Slopes of the marginal log-likelihood plus log prior in the free parameters (Fisher 1925). */
  static double[] gradient(
      ExpectationStep step, double[] parameters, ExpectedCounts counts, GuessingPrior prior) {
    ObservedInformation at = new ObservedInformation(step, parameters, counts);
    double[] sums = new double[at.cells];
    for (int item = 0; item < at.layout.items(); item++) {
      at.fillScores(parameters, item);
      for (int k = 0; k < at.layout.categories(item); k++) {
        for (int j = 0; j < at.layout.itemCells(item); j++) {
          sums[at.layout.itemCell(item) + j] +=
              dot(at.scores[item][k][j], counts.scores()[item][k], 0, at.nodes);
        }
      }
    }
    for (int group = 0; group < at.layout.groups(); group++) {
      LatentNormal latent = at.tables.latent(group);
      for (int q = 0; q < at.nodes; q++) {
        double n = counts.groups()[group][q];
        sums[at.layout.meanCell(group)] += n * latent.meanScore(q);
        sums[at.layout.meanCell(group) + 1] += n * latent.logVarianceScore(q);
      }
    }
    double[] gradient = at.layout.gather(sums);
    double[][] unused = new double[gradient.length][gradient.length];
    for (int item = 0; item < at.layout.items(); item++) {
      prior.addDerivatives(at.layout, parameters, item, gradient, unused);
    }
    return gradient;
  }

  private void fillScores(double[] parameters, int item) {
    int categories = layout.categories(item);
    int own = layout.itemCells(item);
    double[] at = layout.item(parameters, item);
    scores[item] = new double[categories][own][nodes];
    double[] probability = new double[categories];
    double[][] gradient = new double[categories][own];
    for (int q = 0; q < nodes; q++) {
      layout.model().function().scores(at, categories, node[q], probability, gradient);
      for (int k = 0; k < categories; k++) {
        for (int j = 0; j < own; j++) {
          scores[item][k][j][q] = gradient[k][j];
        }
      }
    }
  }

  /** Under a divide-by-total model, the score vector of score 0 in all items, by node. */
  private double[][] commonByNode() {
    double[][] common = new double[nodes][cells];
    for (int q = 0; q < nodes; q++) {
      for (int item = 0; item < layout.items(); item++) {
        for (int j = 0; j < layout.itemCells(item); j++) {
          common[q][layout.itemCell(item) + j] = scores[item][0][j][q];
        }
      }
      common[q][itemCells] = tables.latent(0).meanScore(q);
      common[q][itemCells + 1] = tables.latent(0).logVarianceScore(q);
    }
    return common;
  }

  private double[][] ofCells(double[] parameters) {
    double[][] information = new double[cells][cells];
    for (int item = 0; item < layout.items(); item++) {
      fillScores(parameters, item);
      subtractCurvature(information, parameters, item);
    }
    for (int group = 0; group < layout.groups(); group++) {
      double[][] curvature = new double[2][2];
      tables.latent(group).addCurvature(counts.groups()[group], curvature, 0);
      subtract(information, layout.meanCell(group), curvature);
    }
    boolean linear =
        layout.model().function() instanceof PartialCreditFunction
            && !responses.hasMissing()
            && responses.groups() == 1;
    if (linear) {
      subtractCommon(information);
      addPasses(information, true);
    } else {
      addPasses(information, false);
      subtractSameItem(information);
      new JointCounts(step, tables, scores, node).subtractFrom(information);
    }
    subtractGroups(information);
    return information;
  }

  private void subtractCurvature(double[][] information, double[] parameters, int item) {
    int categories = layout.categories(item);
    double[] at = layout.item(parameters, item);
    double[][] curvature = new double[at.length][at.length];
    double[] weight = new double[categories];
    for (int q = 0; q < nodes; q++) {
      for (int k = 0; k < categories; k++) {
        weight[k] = counts.scores()[item][k][q];
      }
      layout.model().function().addCurvature(at, categories, node[q], weight, curvature);
    }
    subtract(information, layout.itemCell(item), curvature);
  }

  private static void subtract(double[][] information, int at, double[][] matrix) {
    for (int j = 0; j < matrix.length; j++) {
      for (int l = 0; l <= j; l++) {
        information[at + j][at + l] -= matrix[j][l];
      }
    }
  }

  /** E(s s') for a group's own parameters. */
  private void subtractGroups(double[][] information) {
    for (int group = 0; group < layout.groups(); group++) {
      LatentNormal latent = tables.latent(group);
      double[][] sums = new double[2][2];
      for (int q = 0; q < nodes; q++) {
        double n = counts.groups()[group][q];
        sums[0][0] += n * latent.meanScore(q) * latent.meanScore(q);
        sums[1][0] += n * latent.meanScore(q) * latent.logVarianceScore(q);
        sums[1][1] += n * latent.logVarianceScore(q) * latent.logVarianceScore(q);
      }
      subtract(information, layout.meanCell(group), sums);
    }
  }

  /** E(s s') for the parameters of one item, which needs no joint counts. */
  private void subtractSameItem(double[][] information) {
    for (int item = 0; item < layout.items(); item++) {
      int own = layout.itemCells(item);
      double[][] sums = new double[own][own];
      for (int k = 0; k < layout.categories(item); k++) {
        for (int j = 0; j < own; j++) {
          for (int l = 0; l <= j; l++) {
            sums[j][l] +=
                dot3(scores[item][k][j], scores[item][k][l], counts.scores()[item][k], nodes);
          }
        }
      }
      subtract(information, layout.itemCell(item), sums);
    }
  }

  /**
   * All of E(s s') but E(T T') under a divide-by-total model: with f the score vector of score 0 up
   * to its sign, s = T + f, the terms E(T f'), E(f T') and E(f f'); the groups' parameters have T =
   * 0.
   */
  private void subtractCommon(double[][] information) {
    double[][] common = new double[cells][];
    double[][] weighted = new double[cells][];
    double[] total = counts.groups()[0];
    for (int item = 0; item < layout.items(); item++) {
      for (int j = 0; j < layout.itemCells(item); j++) {
        int cell = layout.itemCell(item) + j;
        common[cell] = scores[item][0][j];
        weighted[cell] = expectedT(item, j);
      }
    }
    LatentNormal latent = tables.latent(0);
    common[itemCells] = new double[nodes];
    common[itemCells + 1] = new double[nodes];
    weighted[itemCells] = new double[nodes];
    weighted[itemCells + 1] = new double[nodes];
    for (int q = 0; q < nodes; q++) {
      common[itemCells][q] = latent.meanScore(q);
      common[itemCells + 1][q] = latent.logVarianceScore(q);
    }
    for (int r = 0; r < cells; r++) {
      for (int s = 0; s <= r && s < itemCells; s++) {
        double sum = 0;
        for (int q = 0; q < nodes; q++) {
          sum +=
              weighted[r][q] * common[s][q]
                  + common[r][q] * (weighted[s][q] + total[q] * common[s][q]);
        }
        information[r][s] -= sum;
      }
    }
  }

  /** The sum over candidates of the posterior times T, at the nodes. */
  private double[] expectedT(int item, int parameter) {
    double[] sum = new double[nodes];
    for (int k = 1; k < layout.categories(item); k++) {
      for (int q = 0; q < nodes; q++) {
        double t = parameter == 0 ? k * node[q] : parameter == k ? 1 : 0;
        sum[q] += counts.scores()[item][k][q] * t;
      }
    }
    return sum;
  }

  private void addPasses(double[][] information, boolean linear) {
    List<ExpectationStep.Range> ranges =
        ExpectationStep.ranges(responses, PATTERNS_PER_RANGE, mostRanges());
    double[][] common = linear ? commonByNode() : null;
    List<double[][]> passes =
        step.tasks()
            .run(
                ranges.size(),
                i ->
                    common == null
                        ? new InformationPass(this, ranges.get(i)).run()
                        : new LinearInformationPass(this, ranges.get(i), common).run());
    for (double[][] pass : passes) {
      for (int r = 0; r < cells; r++) {
        for (int s = 0; s <= r; s++) {
          information[r][s] += pass[r][s];
        }
      }
    }
  }

  /** Fewer where each range's sums are large. */
  private int mostRanges() {
    long doubles = (long) cells * cells / 2 + 1;
    return (int) Math.max(1, Math.min(MOST_RANGES, MOST_DOUBLES / doubles));
  }

  static double dot(double[] first, double[] second, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int q = from;
    for (; q + 4 <= to; q += 4) {
      a += first[q] * second[q];
      b += first[q + 1] * second[q + 1];
      c += first[q + 2] * second[q + 2];
      d += first[q + 3] * second[q + 3];
    }
    for (; q < to; q++) {
      a += first[q] * second[q];
    }
    return (a + b) + (c + d);
  }

  private static double dot3(double[] first, double[] second, double[] third, int length) {
    double sum = 0;
    for (int q = 0; q < length; q++) {
      sum += first[q] * second[q] * third[q];
    }
    return sum;
  }

  /** First node whose weight counts. */
  static int firstOf(double[] posterior) {
    int q = 0;
    while (posterior[q] < NEGLIGIBLE) {
      q++;
    }
    return q;
  }

  /** The node after the last whose weight counts. */
  static int endOf(double[] posterior, int nodes) {
    int q = nodes;
    while (posterior[q - 1] < NEGLIGIBLE) {
      q--;
    }
    return q;
  }
}
