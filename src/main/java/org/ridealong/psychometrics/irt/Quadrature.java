package org.ridealong.psychometrics.irt;

import org.hipparchus.analysis.integration.gauss.HermiteRuleFactory;
import org.hipparchus.util.Pair;

/**
 * Nodes for the trait, in ascending order. A normal distribution is a discrete one over them with
 * weights
 *
 * <pre>w(q) proportional to c(q) exp(-(t(q) - m)^2 / (2 v))</pre>
 *
 * <p>where c is 1 for equally spaced nodes, so that the moments are close to m and v, and for
 * Gauss-Hermite nodes what makes the weights those of the rule for m = 0 and v = 1.
 */
final class Quadrature {

  private final double[] nodes;
  private final double[] logFactors;

  private Quadrature(double[] nodes, double[] logFactors) {
    this.nodes = nodes;
    this.logFactors = logFactors;
  }

  static Quadrature of(CalibrationSettings settings) {
    return settings.isGaussHermite()
        ? gaussHermite(settings.nodes())
        : equallySpaced(settings.nodes(), settings.range());
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
    return new Quadrature(nodes, new double[count]);
  }

  /** The rule that integrates polynomials up to degree 2 n - 1 exactly over N(0, 1). */
  static Quadrature gaussHermite(int count) {
    // Hipparchus has the rule for exp(-x^2).
    Pair<double[], double[]> rule = new HermiteRuleFactory().getRule(count);
    double[] nodes = new double[count];
    double[] logFactors = new double[count];
    for (int q = 0; q < count; q++) {
      double x = rule.getFirst()[q];
      nodes[q] = x * Math.sqrt(2);
      logFactors[q] = Math.log(rule.getSecond()[q]) + x * x;
    }
    return new Quadrature(nodes, logFactors);
  }

  int size() {
    return nodes.length;
  }

  double node(int q) {
    return nodes[q];
  }

  /** The smallest distance of two nodes. */
  double spacing() {
    double least = Double.POSITIVE_INFINITY;
    for (int q = 1; q < nodes.length; q++) {
      least = Math.min(least, nodes[q] - nodes[q - 1]);
    }
    return least;
  }

  double[] nodes() {
    return nodes.clone();
  }

  /** The weights of a normal distribution, their sum 1. */
  double[] normalWeights(double mean, double variance) {
    double[] weights = new double[nodes.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int q = 0; q < nodes.length; q++) {
      weights[q] = logFactors[q] - (nodes[q] - mean) * (nodes[q] - mean) / (2 * variance);
      largest = Math.max(largest, weights[q]);
    }
    double total = 0;
    for (int q = 0; q < nodes.length; q++) {
      weights[q] = Math.exp(weights[q] - largest);
      total += weights[q];
    }
    for (int q = 0; q < nodes.length; q++) {
      weights[q] /= total;
    }
    return weights;
  }
}
