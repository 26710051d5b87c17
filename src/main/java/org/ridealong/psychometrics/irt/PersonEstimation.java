package org.ridealong.psychometrics.irt;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ridealong.psychometrics.irt.PersonScores.Figure;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * Trait estimates with the items taken as known: posterior mean (Bock and Mislevy 1982), posterior
 * mode, maximum likelihood and weighted likelihood (Warm 1989; for all models, the three-parameter
 * one included).
 *
 * <p>Each but the mean is the root of a slope: the node where the criterion is highest is found
 * first, then the root beside it is bracketed and closed in by Newton steps held inside the
 * bracket, to {@value #PRECISION}. A root beyond {@value #FARTHEST} counts as infinite. O(patterns
 * x items x steps).
 */
public final class PersonEstimation {

  private static final double FARTHEST = 25;

  /** A step on the way to the top, in standard errors. */
  private static final double HILL = 0.5;

  private static final double PRECISION = 1e-10;
  private static final int MOST_STEPS = 200;
  private static final int PATTERNS_PER_TASK = 512;

  private PersonEstimation() {}

  /** Estimates all candidates of the calibration. */
  public static PersonScores estimate(Calibration calibration) {
    PackedResponses responses = calibration.responses();
    Map<Figure, double[]> figures = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      figures.put(figure, new double[responses.patterns()]);
    }
    try (OrderedTasks tasks = new OrderedTasks(calibration.settings().threads())) {
      BlockTables tables =
          new BlockTables(
              responses,
              calibration.quadrature(),
              calibration.layout(),
              calibration.parameters(),
              tasks);
      double[][] information = information(calibration);
      List<ExpectationStep.Range> ranges =
          ExpectationStep.ranges(responses, PATTERNS_PER_TASK, Integer.MAX_VALUE);
      tasks.run(
          ranges.size(),
          i -> {
            Worker worker = new Worker(calibration, tables, information, ranges.get(i));
            worker.run(figures);
            return i;
          });
    }
    return new PersonScores(responses.patternOf(), figures);
  }

  /** The information of each item at the nodes. */
  private static double[][] information(Calibration calibration) {
    Quadrature quadrature = calibration.quadrature();
    double[][] information = new double[calibration.layout().items()][quadrature.size()];
    ItemSlopes slopes = slopes(calibration);
    for (int item = 0; item < information.length; item++) {
      double[] own = calibration.itemParameters(item);
      for (int q = 0; q < quadrature.size(); q++) {
        slopes.at(own, calibration.layout().categories(item), quadrature.node(q));
        information[item][q] = slopes.information();
      }
    }
    return information;
  }

  static ItemSlopes slopes(Calibration calibration) {
    int most = 2;
    for (int item = 0; item < calibration.layout().items(); item++) {
      most = Math.max(most, calibration.layout().categories(item));
    }
    return new ItemSlopes(calibration.model().function(), most);
  }

  private enum Criterion {
    POSTERIOR,
    LIKELIHOOD,
    WEIGHTED_LIKELIHOOD
  }

  /** Scores a range of patterns. */
  private static final class Worker {

    private final Calibration calibration;
    private final BlockTables tables;
    private final double[][] informationAt;
    private final double[] logInformation;
    private final ExpectationStep.Range range;
    private final Quadrature quadrature;
    private final double spacing;
    private final ItemSlopes slopes;
    private final double[][] items;
    private final int[] scores;
    private final double mean;
    private final double variance;
    private double slope;
    private double curvature;
    private double information;
    private double informationSlope;

    Worker(
        Calibration calibration,
        BlockTables tables,
        double[][] informationAt,
        ExpectationStep.Range range) {
      this.calibration = calibration;
      this.tables = tables;
      this.informationAt = informationAt;
      this.range = range;
      quadrature = calibration.quadrature();
      spacing = quadrature.spacing();
      slopes = slopes(calibration);
      items = new double[calibration.layout().items()][];
      for (int item = 0; item < items.length; item++) {
        items[item] = calibration.itemParameters(item);
      }
      scores = new int[items.length];
      logInformation = new double[quadrature.size()];
      mean = calibration.groupMean(range.group());
      variance = calibration.groupVariance(range.group());
    }

    void run(Map<Figure, double[]> figures) {
      double[] posterior = new double[tables.width()];
      for (int p = range.from(); p < range.to(); p++) {
        tables.posterior(p, range.group(), posterior);
        calibration.responses().scores(p, scores);
        weigh();
        double first = 0;
        double second = 0;
        for (int q = 0; q < quadrature.size(); q++) {
          first += posterior[q] * quadrature.node(q);
        }
        for (int q = 0; q < quadrature.size(); q++) {
          double distance = quadrature.node(q) - first;
          second += posterior[q] * distance * distance;
        }
        figures.get(Figure.MEAN)[p] = first;
        figures.get(Figure.MEAN_ERROR)[p] = Math.sqrt(second);
        put(figures, p, Figure.MODE, Figure.MODE_ERROR, Criterion.POSTERIOR, posterior);
        put(
            figures,
            p,
            Figure.LIKELIHOOD,
            Figure.LIKELIHOOD_ERROR,
            Criterion.LIKELIHOOD,
            posterior);
        put(
            figures,
            p,
            Figure.WEIGHTED,
            Figure.WEIGHTED_ERROR,
            Criterion.WEIGHTED_LIKELIHOOD,
            posterior);
      }
    }

    /** Log of the information of the items that have a score, at the nodes. */
    private void weigh() {
      Arrays.fill(logInformation, 0);
      for (int item = 0; item < items.length; item++) {
        if (scores[item] < calibration.layout().categories(item)) {
          for (int q = 0; q < logInformation.length; q++) {
            logInformation[q] += informationAt[item][q];
          }
        }
      }
      for (int q = 0; q < logInformation.length; q++) {
        logInformation[q] = Math.log(Math.max(logInformation[q], Double.MIN_NORMAL));
      }
    }

    private void put(
        Map<Figure, double[]> figures,
        int pattern,
        Figure figure,
        Figure errorOf,
        Criterion criterion,
        double[] posterior) {
      double root = root(criterion, bestNode(criterion, posterior));
      double error = Double.NaN;
      if (Double.isFinite(root)) {
        evaluate(root);
        double precision =
            switch (criterion) {
              case POSTERIOR -> 1 / variance - curvature;
              case LIKELIHOOD -> -curvature;
              case WEIGHTED_LIKELIHOOD -> information;
            };
        error = precision > 0 ? 1 / Math.sqrt(precision) : Double.NaN;
      }
      figures.get(figure)[pattern] = root;
      figures.get(errorOf)[pattern] = error;
    }

    private double bestNode(Criterion criterion, double[] posterior) {
      double[] prior = tables.prior(range.group());
      int best = 0;
      double highest = Double.NEGATIVE_INFINITY;
      for (int q = 0; q < quadrature.size(); q++) {
        double value = Math.log(posterior[q]);
        if (criterion != Criterion.POSTERIOR) {
          value -= Math.log(Math.max(prior[q], Double.MIN_NORMAL));
        }
        if (criterion == Criterion.WEIGHTED_LIKELIHOOD) {
          value += logInformation[q] / 2;
        }
        if (value > highest) {
          highest = value;
          best = q;
        }
      }
      return quadrature.node(best);
    }

    /** The criterion's slope at a trait value; other derivatives stay in fields. */
    private double slope(Criterion criterion, double theta) {
      evaluate(theta);
      return switch (criterion) {
        case POSTERIOR -> slope - (theta - mean) / variance;
        case LIKELIHOOD -> slope;
        case WEIGHTED_LIKELIHOOD ->
            slope + informationSlope / (2 * Math.max(information, Double.MIN_NORMAL));
      };
    }

    private double root(Criterion criterion, double start) {
      double at = start;
      double value = slope(criterion, at);
      if (value == 0) {
        return at;
      }
      double direction = Math.signum(value);
      // Steep items make hills that are narrower than the distance of the nodes.
      double step = Math.min(spacing, HILL / Math.sqrt(information));
      double other = at;
      while (Math.signum(value) == direction) {
        at = other;
        other = at + direction * step;
        if (Math.abs(other - mean) > FARTHEST) {
          return direction * Double.POSITIVE_INFINITY;
        }
        value = slope(criterion, other);
        step *= 1.5;
      }
      return closedIn(criterion, Math.min(at, other), Math.max(at, other));
    }

    /** A root between two values where the slope is positive and negative. */
    private double closedIn(Criterion criterion, double from, double to) {
      double low = from;
      double high = to;
      double at = (low + high) / 2;
      for (int step = 0; step < MOST_STEPS; step++) {
        double value = slope(criterion, at);
        double bend =
            switch (criterion) {
              case POSTERIOR -> curvature - 1 / variance;
              case LIKELIHOOD -> curvature;
              case WEIGHTED_LIKELIHOOD -> -information;
            };
        if (value > 0) {
          low = at;
        } else {
          high = at;
        }
        double next = at - value / bend;
        if (!(bend < 0) || !(next > low) || !(next < high)) {
          next = (low + high) / 2;
        }
        if (Math.abs(next - at) < PRECISION) {
          return next;
        }
        at = next;
      }
      return at;
    }

    private void evaluate(double theta) {
      slope = 0;
      curvature = 0;
      information = 0;
      informationSlope = 0;
      for (int item = 0; item < items.length; item++) {
        int categories = calibration.layout().categories(item);
        if (scores[item] < categories) {
          slopes.at(items[item], categories, theta);
          slope += slopes.logSlope(scores[item]);
          curvature += slopes.logCurvature(scores[item]);
          information += slopes.information();
          informationSlope += slopes.informationSlope();
        }
      }
    }
  }
}
