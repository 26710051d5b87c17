package org.ridealong.psychometrics.irt;

/**
 * Equally spaced nodes for the trait. The normal density is normalized over the nodes, so that a
 * distribution with a mean and a variance is a discrete one whose moments are close to them.
 */
final class Quadrature {

  private final double[] nodes;

  private Quadrature(double[] nodes) {
    this.nodes = nodes;
  }

  /** Nodes from {@code -range} to {@code range}, at least 3 of them. */
  static Quadrature equallySpaced(int count, double range) {
    if (count < 3 || !(range > 0)) {
      throw new IllegalArgumentException(count + " nodes to " + range);
    }
    double[] nodes = new double[count];
    for (int q = 0; q < count; q++) {
      nodes[q] = range * (2.0 * q / (count - 1) - 1);
    }
    return new Quadrature(nodes);
  }

  int size() {
    return nodes.length;
  }

  double node(int q) {
    return nodes[q];
  }

  double[] nodes() {
    return nodes.clone();
  }

  /** Weights proportional to the normal density, their sum 1. */
  double[] normalWeights(double mean, double variance) {
    double[] weights = new double[nodes.length];
    double nearest = Double.POSITIVE_INFINITY;
    for (double node : nodes) {
      nearest = Math.min(nearest, (node - mean) * (node - mean));
    }
    double total = 0;
    for (int q = 0; q < nodes.length; q++) {
      double distance = (nodes[q] - mean) * (nodes[q] - mean) - nearest;
      weights[q] = Math.exp(-distance / (2 * variance));
      total += weights[q];
    }
    for (int q = 0; q < nodes.length; q++) {
      weights[q] /= total;
    }
    return weights;
  }
}
