package org.ridealong.psychometrics.equating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * Linking of two separate parameter estimations over common items (Kolen and Brennan 2014, chapter
 * 6): the constants A and B that bring form X to the scale of form Y,
 *
 * <pre>theta(Y) = A theta(X) + B,  a* = a / A,  b* = A b + B.</pre>
 *
 * <p>With means m and standard deviations s over the common items:
 *
 * <pre>
 * mean/mean:      A = m(a(X)) / m(a(Y)),  B = m(b(Y)) - A m(b(X))
 * mean/sigma:     A = s(b(Y)) / s(b(X)),  B = m(b(Y)) - A m(b(X))
 * Haebara:        min of the sum over nodes and items of [P(Y) - P(X*)]^2
 * Stocking-Lord:  min of the sum over nodes of [sum of P(Y) - sum of P(X*)]^2
 * </pre>
 *
 * <p>The curve criteria look at one side only: nodes on the scale of Y, all of equal weight. They
 * are minimized by Levenberg-Marquardt from mean/sigma (mean/mean where that is not defined) until
 * no constant moves by more than 1e-10, at most 500 steps. O(nodes * items) a step.
 *
 * <p>An item that does not discriminate (a at most 0 on either form) has no meaningful difficulty;
 * it is left out and named. Edge cases, as named outcomes: no item left; for mean/sigma fewer than
 * two items or equal difficulties; curves that do not determine both constants.
 */
public final class IrtLinking {

  /** The constant that brings the logistic curve close to the normal ogive. */
  public static final double NORMAL_METRIC = 1.7;

  private static final int MOST_STEPS = 500;
  private static final double SAME = 1e-10;
  private static final double LARGEST_DAMPING = 1e12;
  private static final double SINGULAR = 1e-12;

  private final List<LinkedItem> x;
  private final List<LinkedItem> y;
  private final double[] nodes;
  private final double scaling;

  private IrtLinking(List<LinkedItem> x, List<LinkedItem> y, double[] nodes, double scaling) {
    this.x = x;
    this.y = y;
    this.nodes = nodes;
    this.scaling = scaling;
  }

  /**
   * The constants of one method.
   *
   * @param slope A
   * @param intercept B
   * @param leftOut common items without discrimination, counted from 0
   */
  public record Linking(
      LinkingMethod method, Estimate slope, Estimate intercept, List<Integer> leftOut) {
    public Linking {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Equally spaced nodes from -4 to 4. */
  public static double[] equalNodes(int count) {
    double[] nodes = new double[count];
    for (int i = 0; i < count; i++) {
      nodes[i] = 8.0 * i / (count - 1) - 4;
    }
    return nodes;
  }

  /**
   * Links X to Y.
   *
   * @param x the common items on form X
   * @param y the same items on form Y, in the same order
   * @param nodes places on the scale of Y where curves are compared
   * @param scaling D, 1 for the logistic metric
   * @throws IllegalArgumentException if the lists differ in length
   */
  public static Linking link(
      LinkingMethod method,
      List<LinkedItem> x,
      List<LinkedItem> y,
      double[] nodes,
      double scaling) {
    if (x.size() != y.size()) {
      throw new IllegalArgumentException("%d and %d items".formatted(x.size(), y.size()));
    }
    List<Integer> leftOut = new ArrayList<>();
    List<LinkedItem> keptX = new ArrayList<>();
    List<LinkedItem> keptY = new ArrayList<>();
    for (int item = 0; item < x.size(); item++) {
      if (x.get(item).discrimination() > 0 && y.get(item).discrimination() > 0) {
        keptX.add(x.get(item));
        keptY.add(y.get(item));
      } else {
        leftOut.add(item);
      }
    }
    if (keptX.isEmpty()) {
      return missing(
          method, Outcome.TOO_FEW_ITEMS, "No common item discriminates on both forms.", leftOut);
    }
    IrtLinking linking = new IrtLinking(keptX, keptY, nodes.clone(), scaling);
    return switch (method) {
      case MEAN_MEAN -> linking.byMeans(leftOut);
      case MEAN_SIGMA -> linking.bySigma(leftOut);
      case HAEBARA, STOCKING_LORD -> linking.byCurves(method, leftOut);
    };
  }

  private static Linking missing(
      LinkingMethod method, Outcome outcome, String reason, List<Integer> leftOut) {
    Estimate none = Estimate.notEstimable(outcome, reason);
    return new Linking(method, none, none, leftOut);
  }

  private Linking byMeans(List<Integer> leftOut) {
    double slope = mean(x, LinkedItem::discrimination) / mean(y, LinkedItem::discrimination);
    return withSlope(LinkingMethod.MEAN_MEAN, slope, leftOut);
  }

  private Linking withSlope(LinkingMethod method, double slope, List<Integer> leftOut) {
    double intercept = mean(y, LinkedItem::difficulty) - slope * mean(x, LinkedItem::difficulty);
    return new Linking(method, Estimate.of(slope), Estimate.of(intercept), leftOut);
  }

  private Linking bySigma(List<Integer> leftOut) {
    double spreadX = spread(x);
    double spreadY = spread(y);
    if (!(spreadX > 0 && spreadY > 0)) {
      return missing(
          LinkingMethod.MEAN_SIGMA,
          x.size() < 2 ? Outcome.TOO_FEW_ITEMS : Outcome.ZERO_VARIANCE,
          "Mean/sigma needs at least two common items of different difficulty on either form.",
          leftOut);
    }
    return withSlope(LinkingMethod.MEAN_SIGMA, spreadY / spreadX, leftOut);
  }

  private static double mean(List<LinkedItem> items, ToDoubleFunction<LinkedItem> parameter) {
    return items.stream().mapToDouble(parameter).average().orElseThrow();
  }

  private static double spread(List<LinkedItem> items) {
    double[] difficulties = items.stream().mapToDouble(LinkedItem::difficulty).toArray();
    return SampleMoments.standardDeviation(difficulties).value().orElse(0);
  }

  private Linking byCurves(LinkingMethod method, List<Integer> leftOut) {
    Linking sigma = bySigma(leftOut);
    Linking start = sigma.slope().value().isPresent() ? sigma : byMeans(leftOut);
    double[] constants = {
      start.slope().value().orElseThrow(), start.intercept().value().orElseThrow()
    };
    double damping = 1e-3;
    Criterion here = criterion(method, constants);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (here.singular()) {
        return missing(
            method,
            Outcome.NOT_IDENTIFIED,
            "The curves of the common items do not determine both constants.",
            leftOut);
      }
      double[] move = here.step(damping);
      double[] next = {constants[0] + move[0], constants[1] + move[1]};
      Criterion there = next[0] > 0 ? criterion(method, next) : null;
      boolean small = Math.abs(move[0]) < SAME && Math.abs(move[1]) < SAME;
      if (there != null && there.value <= here.value) {
        constants = next;
        here = there;
        damping = Math.max(damping / 10, 1e-15);
      } else {
        damping *= 10;
      }
      if (small || damping > LARGEST_DAMPING) {
        return new Linking(method, Estimate.of(constants[0]), Estimate.of(constants[1]), leftOut);
      }
    }
    return missing(
        method,
        Outcome.NOT_CONVERGED,
        "The constants still moved after %d steps.".formatted(MOST_STEPS),
        leftOut);
  }

  /** A sum of squares with its gradient (halved) and the Gauss-Newton matrix. */
  private static final class Criterion {
    private double value;
    private final double[] gradient = new double[2];
    private double slopes;
    private double mixed;
    private double intercepts;

    private void add(double rest, double bySlope, double byIntercept) {
      value += rest * rest;
      gradient[0] += rest * bySlope;
      gradient[1] += rest * byIntercept;
      slopes += bySlope * bySlope;
      mixed += bySlope * byIntercept;
      intercepts += byIntercept * byIntercept;
    }

    private boolean singular() {
      return !(slopes * intercepts - mixed * mixed > SINGULAR * slopes * intercepts);
    }

    private double[] step(double damping) {
      double first = slopes * (1 + damping);
      double last = intercepts * (1 + damping);
      double determinant = first * last - mixed * mixed;
      return new double[] {
        -(last * gradient[0] - mixed * gradient[1]) / determinant,
        -(first * gradient[1] - mixed * gradient[0]) / determinant
      };
    }
  }

  private Criterion criterion(LinkingMethod method, double[] constants) {
    Criterion criterion = new Criterion();
    double[] sums = new double[3];
    for (double theta : nodes) {
      Arrays.fill(sums, 0);
      for (int item = 0; item < x.size(); item++) {
        LinkedItem own = x.get(item);
        LinkedItem moved = own.rescaled(constants[0], constants[1]);
        double p = moved.probability(theta, scaling);
        double guessing = own.guessing();
        double byLogit = (p - guessing) * (1 - p) / (1 - guessing);
        // logit = D a (theta - B) / A - D a b
        double byIntercept = -byLogit * scaling * moved.discrimination();
        double bySlope = byIntercept * (theta - constants[1]) / constants[0];
        double rest = p - y.get(item).probability(theta, scaling);
        if (method == LinkingMethod.HAEBARA) {
          criterion.add(rest, bySlope, byIntercept);
        } else {
          sums[0] += rest;
          sums[1] += bySlope;
          sums[2] += byIntercept;
        }
      }
      if (method == LinkingMethod.STOCKING_LORD) {
        criterion.add(sums[0], sums[1], sums[2]);
      }
    }
    return criterion;
  }
}
