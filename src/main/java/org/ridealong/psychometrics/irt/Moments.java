package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * Means and covariances of functions of one or two items in a population: a mixture over nodes, at
 * each of which the items are independent. The observed moments have no nodes but counts of pairs.
 */
final class Moments {

  /**
   * A function of a candidate's scores: of one item its score ({@code category} 0) or whether it
   * has a category from 1 on; of two items the product of their scores.
   *
   * @param second -1 for one item
   */
  record Moment(int first, int category, int second) {}

  private final double[] weights;

  /** By item, category and node. */
  private final double[][][] probability;

  /** By item and node. */
  private final double[][] mean;

  private final double[][] meanSquare;

  /** Mean products of observed scores, or null. */
  private final double[][] products;

  private Moments(double[] weights, double[][][] probability, double[][] products) {
    this.weights = weights;
    this.probability = probability;
    this.products = products;
    mean = new double[probability.length][weights.length];
    meanSquare = new double[probability.length][weights.length];
    for (int item = 0; item < probability.length; item++) {
      for (int k = 1; k < probability[item].length; k++) {
        for (int q = 0; q < weights.length; q++) {
          mean[item][q] += k * probability[item][k][q];
          meanSquare[item][q] += (double) k * k * probability[item][k][q];
        }
      }
    }
  }

  static List<Moment> ofScores(int items) {
    List<Moment> moments = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      moments.add(new Moment(item, 0, -1));
    }
    moments.addAll(LimitedInformation.pairs(items));
    return moments;
  }

  static List<Moment> ofCategories(ParameterLayout layout) {
    List<Moment> moments = new ArrayList<>();
    for (int item = 0; item < layout.items(); item++) {
      for (int k = 1; k < layout.categories(item); k++) {
        moments.add(new Moment(item, k, -1));
      }
    }
    moments.addAll(LimitedInformation.pairs(layout.items()));
    return moments;
  }

  static Moments expected(Calibration calibration) {
    Quadrature quadrature = calibration.quadrature();
    int items = calibration.layout().items();
    double[][][] probability = new double[items][][];
    for (int item = 0; item < items; item++) {
      int categories = calibration.layout().categories(item);
      probability[item] = new double[categories][quadrature.size()];
      double[] at = new double[categories];
      double[] own = calibration.itemParameters(item);
      for (int q = 0; q < quadrature.size(); q++) {
        calibration.model().function().probabilities(own, categories, quadrature.node(q), at);
        for (int k = 0; k < categories; k++) {
          probability[item][k][q] = at[k];
        }
      }
    }
    double[] weights =
        quadrature.normalWeights(calibration.groupMean(0), calibration.groupVariance(0));
    return new Moments(weights, probability, null);
  }

  static Moments observed(Calibration calibration) {
    PackedResponses responses = calibration.responses();
    int items = responses.items();
    double n = responses.candidates();
    double[][][] shares = new double[items][][];
    for (int item = 0; item < items; item++) {
      shares[item] = new double[responses.categories(item)][1];
    }
    long[][] products = new long[items][items];
    int[] scores = new int[items];
    for (int p = 0; p < responses.patterns(); p++) {
      responses.scores(p, scores);
      int weight = responses.weight(p);
      for (int i = 0; i < items; i++) {
        shares[i][scores[i]][0] += weight;
        for (int j = 0; scores[i] > 0 && j <= i; j++) {
          products[i][j] += (long) weight * scores[i] * scores[j];
        }
      }
    }
    double[][] means = new double[items][items];
    for (int i = 0; i < items; i++) {
      for (double[] share : shares[i]) {
        share[0] /= n;
      }
      for (int j = 0; j <= i; j++) {
        means[i][j] = products[i][j] / n;
        means[j][i] = means[i][j];
      }
    }
    return new Moments(new double[] {1}, shares, means);
  }

  /** The population with the same proportions and independent items. */
  Moments independent() {
    return new Moments(weights, probability, null);
  }

  double[] means(List<Moment> moments) {
    return moments.stream().mapToDouble(this::mean).toArray();
  }

  private double mean(Moment moment) {
    if (moment.second() >= 0 && products != null) {
      return products[moment.first()][moment.second()];
    }
    double[] one = single(moment.first(), moment.category());
    double sum = 0;
    for (int q = 0; q < weights.length; q++) {
      double other = moment.second() < 0 ? 1 : mean[moment.second()][q];
      sum += weights[q] * one[q] * other;
    }
    return sum;
  }

  private double[] single(int item, int category) {
    return category == 0 ? mean[item] : probability[item][category];
  }

  /** The covariance matrix of the moments in one candidate. */
  double[][] covariances(List<Moment> moments, OrderedTasks tasks) {
    double[] means = means(moments);
    double[][] matrix = new double[moments.size()][moments.size()];
    tasks.run(
        moments.size(),
        r -> {
          double[] product = new double[weights.length];
          for (int s = 0; s <= r; s++) {
            matrix[r][s] = expectedProduct(moments.get(r), moments.get(s), product);
            matrix[r][s] -= means[r] * means[s];
          }
          return r;
        });
    return matrix;
  }

  private double expectedProduct(Moment one, Moment other, double[] product) {
    System.arraycopy(weights, 0, product, 0, weights.length);
    multiplyShared(one.first(), one.category(), other, product);
    if (one.second() >= 0) {
      multiplyShared(one.second(), 0, other, product);
    }
    if (other.first() != one.first() && other.first() != one.second()) {
      multiply(product, single(other.first(), other.category()), 1);
    }
    if (other.second() >= 0 && other.second() != one.first() && other.second() != one.second()) {
      multiply(product, mean[other.second()], 1);
    }
    double sum = 0;
    for (double part : product) {
      sum += part;
    }
    return sum;
  }

  /** Multiplies by the expectation of an item's function, times the other moment's of that item. */
  private void multiplyShared(int item, int category, Moment other, double[] product) {
    boolean isShared = item == other.first() || item == other.second();
    if (!isShared) {
      multiply(product, single(item, category), 1);
      return;
    }
    int with = item == other.first() ? other.category() : 0;
    if (category == 0 && with == 0) {
      multiply(product, meanSquare[item], 1);
    } else if (category == 0 || with == 0 || category == with) {
      int k = Math.max(category, with);
      multiply(product, probability[item][k], category == with ? 1 : k);
    } else {
      multiply(product, product, 0);
    }
  }

  private static void multiply(double[] product, double[] by, double factor) {
    for (int q = 0; q < product.length; q++) {
      product[q] *= factor * by[q];
    }
  }

  /** Derivatives of the moments in each free parameter of the calibration. */
  double[][] modelSlopes(Calibration calibration, List<Moment> moments) {
    ParameterLayout layout = calibration.layout();
    double[][][] ofMean = new double[layout.items()][][];
    double[][][][] ofCategory = new double[layout.items()][][][];
    for (int item = 0; item < layout.items(); item++) {
      fillSlopes(calibration, item, ofMean, ofCategory);
    }
    LatentNormal latent =
        new LatentNormal(
            calibration.quadrature(), calibration.groupMean(0), calibration.groupVariance(0));
    double[][] slopes = new double[layout.freeCount()][moments.size()];
    for (int m = 0; m < moments.size(); m++) {
      double[] cells = new double[layout.cells()];
      Moment moment = moments.get(m);
      double[][] first =
          moment.category() == 0
              ? ofMean[moment.first()]
              : ofCategory[moment.first()][moment.category()];
      double[] partner = moment.second() < 0 ? null : mean[moment.second()];
      addCells(cells, layout.itemCell(moment.first()), first, partner);
      double[] own = single(moment.first(), moment.category());
      if (moment.second() >= 0) {
        addCells(cells, layout.itemCell(moment.second()), ofMean[moment.second()], own);
      }
      for (int q = 0; q < weights.length; q++) {
        double value = weights[q] * own[q] * (partner == null ? 1 : partner[q]);
        cells[layout.meanCell(0)] += value * latent.meanScore(q);
        cells[layout.meanCell(0) + 1] += value * latent.logVarianceScore(q);
      }
      double[] free = layout.gather(cells);
      for (int j = 0; j < free.length; j++) {
        slopes[j][m] = free[j];
      }
    }
    return slopes;
  }

  private void addCells(double[] cells, int at, double[][] slopes, double[] partner) {
    for (int j = 0; j < slopes.length; j++) {
      for (int q = 0; q < weights.length; q++) {
        cells[at + j] += weights[q] * slopes[j][q] * (partner == null ? 1 : partner[q]);
      }
    }
  }

  private void fillSlopes(
      Calibration calibration, int item, double[][][] ofMean, double[][][][] ofCategory) {
    ParameterLayout layout = calibration.layout();
    int categories = layout.categories(item);
    int own = layout.itemCells(item);
    double[] at = new double[categories];
    double[][] gradient = new double[categories][own];
    ofMean[item] = new double[own][weights.length];
    ofCategory[item] = new double[categories][own][weights.length];
    for (int q = 0; q < weights.length; q++) {
      calibration
          .model()
          .function()
          .scores(
              calibration.itemParameters(item),
              categories,
              calibration.quadrature().node(q),
              at,
              gradient);
      for (int k = 0; k < categories; k++) {
        for (int j = 0; j < own; j++) {
          ofCategory[item][k][j][q] = at[k] * gradient[k][j];
          ofMean[item][j][q] += k * at[k] * gradient[k][j];
        }
      }
    }
  }

  /** How many proportions are free where items are independent. */
  int freeCategories() {
    int count = 0;
    for (double[][] item : probability) {
      count += item.length - 1;
    }
    return count;
  }

  /** Derivatives in each free proportion, where there is but one node. */
  double[][] freeSlopes(List<Moment> moments) {
    double[][] slopes = new double[freeCategories()][moments.size()];
    int at = 0;
    for (int item = 0; item < probability.length; item++) {
      for (int k = 1; k < probability[item].length; k++) {
        for (int m = 0; m < moments.size(); m++) {
          Moment moment = moments.get(m);
          double slope = 0;
          if (moment.first() == item) {
            double own = moment.category() == 0 ? k : moment.category() == k ? 1 : 0;
            slope = own * (moment.second() < 0 ? 1 : mean[moment.second()][0]);
          } else if (moment.second() == item) {
            slope = k * single(moment.first(), moment.category())[0];
          }
          slopes[at][m] = slope;
        }
        at++;
      }
    }
    return slopes;
  }

  /** Root mean square difference of item correlations, this population's against another's. */
  double rootMeanSquareDifference(Moments other, int items) {
    double sum = 0;
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < i; j++) {
        double difference = correlation(i, j) - other.correlation(i, j);
        sum += difference * difference;
      }
    }
    return Math.sqrt(sum / (items * (items - 1) / 2.0));
  }

  private double correlation(int i, int j) {
    double meanI = mean(new Moment(i, 0, -1));
    double meanJ = mean(new Moment(j, 0, -1));
    double product = mean(new Moment(i, 0, j)) - meanI * meanJ;
    return product / Math.sqrt(variance(i, meanI) * variance(j, meanJ));
  }

  private double variance(int item, double itsMean) {
    double sum = 0;
    for (int q = 0; q < weights.length; q++) {
      sum += weights[q] * meanSquare[item][q];
    }
    return sum - itsMean * itsMean;
  }
}
