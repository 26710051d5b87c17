package org.ridealong.psychometrics.irt;

import java.util.Arrays;
import java.util.Optional;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * Maximizes the marginal likelihood (times the prior) over the free parameters.
 *
 * <ol>
 *   <li>EM steps, accelerated by SQUAREM (Varadhan and Roland 2008, scheme S3): from three EM
 *       points an extrapolated one, kept only if its likelihood is not lower.
 *   <li>Once an EM step moves no parameter by more than {@value #ROUGH}, Newton steps with the
 *       exact observed information.
 * </ol>
 *
 * <p>Stopping rule: g' I^-1 g with g the gradient and I the information is below that of the
 * settings: the maximum is usually less than a ten-thousandth of a standard error away. Where
 * Newton does not climb or I is not positive definite, EM goes on with a tenth of the tolerance.
 * With many patterns, a part of them gives starting values, and its information the first steps
 * with all of them. A parameter that runs away is held at a limit, see {@link ParameterBounds}.
 */
final class MarginalEstimation {

  private static final double ROUGH = 1e-2;
  private static final double FINEST = 1e-9;

  /**
   * Below this decrement, the information a step earlier is as good as that at the end: over a
   * distance of d standard errors it changes by the order of d / sqrt(n), so that n candidates
   * allow a decrement d^2 of this times n.
   */
  private static final double SAME_INFORMATION = 1e-10;

  private static final double MOST_FOR_SAME = 1e-4;

  /** Where steps with the information of a part of the patterns leave off. */
  private static final double CLOSE = 1e-6;

  private static final int MOST_NEWTON_STEPS = 12;
  private static final double[] RIDGES = {1e-3, 1e-2, 0.1, 1};
  private static final int MOST_HALVINGS = 2;

  /** Likelihoods that differ by this share are the same but for rounding. */
  private static final double ROUNDING = 1e-13;

  private static final int PATTERNS_TO_START = 12_000;

  private final ExpectationStep expectation;
  private final MaximizationStep maximization;
  private final GuessingPrior prior;
  private final ParameterLayout layout;
  private final ParameterBounds bounds;
  private final CalibrationSettings settings;

  private int passes;

  /**
   * The end of an estimation.
   *
   * @param counts the E-step at the parameters
   * @param covariance of the free parameters; null if the information is not positive definite
   * @param held parameters at a limit ({@link ParameterBounds}), which have no covariance
   * @param passes E-steps over all patterns
   */
  record End(
      double[] parameters,
      ExpectedCounts counts,
      double logPrior,
      double[][] covariance,
      boolean[] held,
      boolean converged,
      int passes) {}

  private record Point(double[] parameters, ExpectedCounts counts, double objective) {}

  private MarginalEstimation(
      ExpectationStep expectation, CalibrationSettings settings, OrderedTasks tasks) {
    this.expectation = expectation;
    this.settings = settings;
    prior = settings.guessingPrior();
    layout = expectation.layout();
    bounds = new ParameterBounds(layout, expectation.quadrature());
    maximization = new MaximizationStep(layout, bounds, expectation.quadrature(), prior, tasks);
  }

  static End run(
      PackedResponses responses,
      ParameterLayout layout,
      double[] start,
      CalibrationSettings settings,
      OrderedTasks tasks) {
    Quadrature quadrature = Quadrature.of(settings);
    ExpectationStep all = new ExpectationStep(responses, quadrature, layout, tasks);
    MarginalEstimation whole = new MarginalEstimation(all, settings, tasks);
    int step = responses.patterns() / PATTERNS_TO_START;
    if (step < 2) {
      return whole.maximized(whole.accelerated(start, ROUGH));
    }
    ExpectationStep thinned =
        new ExpectationStep(responses.thinned(step), quadrature, layout, tasks);
    MarginalEstimation part = new MarginalEstimation(thinned, settings, tasks);
    Point there = part.accelerated(start, ROUGH);
    Newton newton = part.new Newton(there);
    newton.run();
    Point from = whole.evaluated(newton.at.parameters());
    double share = (double) thinned.responses().candidates() / responses.candidates();
    return whole.maximized(
        newton.factor == null
            ? whole.accelerated(from.parameters(), ROUGH)
            : whole.approached(from, newton.factor, share));
  }

  /** Newton steps with the information of a part of the patterns in place of that of all. */
  private Point approached(Point start, Cholesky factorOfPart, double share) {
    Point at = start;
    for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
      double[] gradient = gradient(at);
      double[] direction = factorOfPart.solve(gradient);
      if (share * product(gradient, direction) < CLOSE) {
        return at;
      }
      double[] next = moved(at.parameters(), direction, share);
      Point reached = layout.isValid(next) ? evaluated(next) : start;
      if (!(reached.objective() > at.objective())) {
        return accelerated(at.parameters(), ROUGH);
      }
      at = reached;
    }
    return at;
  }

  private End maximized(Point start) {
    double tolerance = ROUGH;
    Point at = start;
    while (true) {
      Newton newton = new Newton(at);
      boolean done = newton.run();
      at = newton.at;
      if (done || passes >= settings.mostPasses() || tolerance < FINEST) {
        return new End(
            at.parameters(),
            at.counts(),
            logPrior(at.parameters()),
            newton.covariance(),
            newton.held,
            done,
            passes);
      }
      tolerance /= 10;
      at = accelerated(at.parameters(), tolerance);
    }
  }

  /** Newton steps from a point, as long as they climb. */
  private final class Newton {

    private Point at;
    private boolean[] held;
    private Cholesky factor;

    Newton(Point at) {
      this.at = at;
    }

    /** Whether the stopping rule was met. */
    boolean run() {
      double same =
          Math.min(MOST_FOR_SAME, SAME_INFORMATION * expectation.responses().candidates());
      for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
        double[][] information = information();
        factor = Cholesky.of(information).orElse(null);
        double[] gradient = gradient(at);
        double decrement = Double.POSITIVE_INFINITY;
        if (factor != null) {
          decrement = product(gradient, factor.solve(gradient));
          if (decrement < settings.decrement()) {
            return true;
          }
        }
        if (!climb(information, gradient)) {
          return false;
        }
        if (decrement < same && Arrays.equals(held, held(at, fullGradient(at)))) {
          double[] rest = gradient(at);
          if (product(rest, factor.solve(rest)) < settings.decrement()) {
            return true;
          }
        }
      }
      return false;
    }

    /** The information, with 1 on the diagonal and 0 beside it for what is held. */
    private double[][] information() {
      double[][] information =
          ObservedInformation.at(expectation, at.parameters(), at.counts(), prior);
      held = held(at, fullGradient(at));
      for (int j = 0; j < held.length; j++) {
        for (int l = 0; held[j] && l < held.length; l++) {
          information[j][l] = j == l ? 1 : 0;
          information[l][j] = information[j][l];
        }
      }
      return information;
    }

    /**
     * A Newton step or, where that is none uphill, one with a heavier diagonal (Marquardt 1963).
     */
    private boolean climb(double[][] information, double[] gradient) {
      if (factor != null && climb(factor.solve(gradient))) {
        return true;
      }
      for (double ridge : RIDGES) {
        double[][] heavier = new double[information.length][];
        for (int j = 0; j < heavier.length; j++) {
          heavier[j] = information[j].clone();
          heavier[j][j] += ridge * Math.abs(heavier[j][j]);
        }
        Optional<Cholesky> heavy = Cholesky.of(heavier);
        if (heavy.isPresent() && climb(heavy.get().solve(gradient))) {
          return true;
        }
      }
      return false;
    }

    private boolean climb(double[] direction) {
      double length = 1;
      for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
        double[] next = moved(at.parameters(), direction, length);
        Point reached = layout.isValid(next) ? evaluated(next) : null;
        if (reached != null && isAsGood(reached, at)) {
          at = reached;
          return true;
        }
        length /= 2;
      }
      return false;
    }

    private double[][] covariance() {
      if (factor == null) {
        return null;
      }
      double[][] covariance = factor.inverse();
      for (int j = 0; j < held.length; j++) {
        if (held[j]) {
          covariance[j][j] = 0;
        }
      }
      return covariance;
    }
  }

  private static boolean isAsGood(Point reached, Point before) {
    return reached.objective() >= before.objective() - ROUNDING * Math.abs(before.objective());
  }

  /** The gradient, 0 for what is held. */
  private double[] gradient(Point at) {
    double[] gradient = fullGradient(at);
    boolean[] held = held(at, gradient);
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = held[j] ? 0 : gradient[j];
    }
    return gradient;
  }

  private double[] fullGradient(Point at) {
    return ObservedInformation.gradient(expectation, at.parameters(), at.counts(), prior);
  }

  private boolean[] held(Point at, double[] gradient) {
    boolean[] held = new boolean[gradient.length];
    for (int j = 0; j < held.length; j++) {
      held[j] = bounds.holds(at.parameters(), gradient, j);
    }
    return held;
  }

  private double[] moved(double[] from, double[] direction, double length) {
    double[] next = from.clone();
    for (int j = 0; j < next.length; j++) {
      next[j] += length * direction[j];
    }
    return bounds.apply(next);
  }

  private double[] stepped(Point at) {
    return maximization.run(at.parameters(), at.counts());
  }

  private static double product(double[] first, double[] second) {
    return ObservedInformation.dot(first, second, 0, first.length);
  }

  /** EM with SQUAREM until a step moves no parameter by the tolerance. */
  private Point accelerated(double[] start, double tolerance) {
    Point zero = evaluated(start);
    while (passes < settings.mostPasses()) {
      double[] first = stepped(zero);
      Point one = evaluated(first);
      if (largestChange(zero.parameters(), first) < tolerance) {
        return one;
      }
      double[] second = stepped(one);
      Point next = evaluated(extrapolated(zero.parameters(), first, second));
      boolean climbs = isAsGood(next, one);
      zero = evaluated(climbs ? stepped(next) : second);
    }
    return zero;
  }

  private double[] extrapolated(double[] zero, double[] one, double[] two) {
    double steps = 0;
    double bends = 0;
    for (int j = 0; j < zero.length; j++) {
      double step = one[j] - zero[j];
      double bend = two[j] - one[j] - step;
      steps += step * step;
      bends += bend * bend;
    }
    double length = bends > 0 ? Math.max(1, Math.sqrt(steps / bends)) : 1;
    while (length > 1) {
      double[] point = new double[zero.length];
      for (int j = 0; j < zero.length; j++) {
        double step = one[j] - zero[j];
        double bend = two[j] - one[j] - step;
        point[j] = zero[j] + 2 * length * step + length * length * bend;
      }
      if (layout.isValid(bounds.apply(point))) {
        return point;
      }
      length = length > 1.01 ? (1 + length) / 2 : 1;
    }
    return two;
  }

  private Point evaluated(double[] parameters) {
    passes++;
    ExpectedCounts counts = expectation.run(parameters);
    return new Point(parameters, counts, counts.logLikelihood() + logPrior(parameters));
  }

  private double logPrior(double[] parameters) {
    double sum = 0;
    for (int item = 0; item < layout.items(); item++) {
      sum += prior.logDensity(layout, parameters, item);
    }
    return sum;
  }

  private static double largestChange(double[] from, double[] to) {
    double largest = 0;
    for (int j = 0; j < from.length; j++) {
      largest = Math.max(largest, Math.abs(to[j] - from[j]));
    }
    return largest;
  }
}
