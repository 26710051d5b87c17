package org.ridealong.psychometrics.agreement;

/** How much agreement there is in two different ratings, from 0 to 1. */
public enum Weighting {
  /** None. */
  UNWEIGHTED,
  /** 1 - distance over the largest distance. */
  LINEAR,
  /** 1 - squared distance over the largest one. */
  QUADRATIC,
  /**
   * By m, the number of categories from one to the other, both included: 1 - m (m - 1) over its
   * largest.
   */
  ORDINAL;

  /** The weight of each pair of the given ratings, which ascend. */
  double[][] weights(double[] values) {
    int q = values.length;
    double[][] weights = new double[q][q];
    double range = q == 0 ? 0 : values[q - 1] - values[0];
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        weights[i][j] = i == j ? 1 : weight(i, j, Math.abs(values[i] - values[j]) / range, q);
      }
    }
    return weights;
  }

  private double weight(int first, int second, double distance, int categories) {
    double between = Math.abs(first - second) + 1.0;
    return switch (this) {
      case UNWEIGHTED -> 0;
      case LINEAR -> 1 - distance;
      case QUADRATIC -> 1 - distance * distance;
      case ORDINAL -> 1 - between * (between - 1) / (categories * (categories - 1.0));
    };
  }
}
