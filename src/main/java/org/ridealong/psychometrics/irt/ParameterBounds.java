package org.ridealong.psychometrics.irt;

import java.util.Arrays;

/**
 * Limits beyond which the nodes cannot tell values of a free parameter apart, so that a likelihood
 * that grows without end stops somewhere. A parameter at a limit that the likelihood would have it
 * cross is held there and named.
 *
 * <ul>
 *   <li>discriminations: 5 per smallest distance of the nodes, which is a jump from one node to the
 *       next;
 *   <li>logits of guessing: {@value #LARGEST_LOGIT}, a probability of 0.00005;
 *   <li>standard deviations: a third of the distance of the nodes, and five times their range.
 * </ul>
 */
final class ParameterBounds {

  private static final double STEEPNESS = 5;
  private static final double LARGEST_LOGIT = 10;
  private static final double NODES_PER_DEVIATION = 3;
  private static final double RANGES_PER_DEVIATION = 5;

  private final double[] lowest;
  private final double[] highest;

  ParameterBounds(ParameterLayout layout, Quadrature quadrature) {
    lowest = new double[layout.freeCount()];
    highest = new double[layout.freeCount()];
    Arrays.fill(lowest, Double.NEGATIVE_INFINITY);
    Arrays.fill(highest, Double.POSITIVE_INFINITY);
    double distance = quadrature.spacing();
    double range = quadrature.node(quadrature.size() - 1);
    for (int item = 0; item < layout.items(); item++) {
      int cell = layout.itemCell(item);
      limit(layout.freeOf(cell), -STEEPNESS / distance, STEEPNESS / distance);
      if (layout.model() == ItemModel.THREE_PARAMETER) {
        limit(layout.freeOf(cell + 2), -LARGEST_LOGIT, LARGEST_LOGIT);
      }
    }
    for (int group = 0; group < layout.groups(); group++) {
      limit(
          layout.freeOf(layout.meanCell(group) + 1),
          2 * Math.log(distance / NODES_PER_DEVIATION),
          2 * Math.log(range * RANGES_PER_DEVIATION));
    }
  }

  private void limit(int[] free, double from, double to) {
    for (int j : free) {
      lowest[j] = from;
      highest[j] = to;
    }
  }

  /** Moves parameters that crossed a limit back to it, in place; returns them. */
  double[] apply(double[] parameters) {
    for (int j = 0; j < parameters.length; j++) {
      parameters[j] = Math.max(lowest[j], Math.min(highest[j], parameters[j]));
    }
    return parameters;
  }

  /** Whether a parameter is at a limit that the gradient would have it cross. */
  boolean holds(double[] parameters, double[] gradient, int j) {
    return (parameters[j] <= lowest[j] && gradient[j] < 0)
        || (parameters[j] >= highest[j] && gradient[j] > 0);
  }
}
