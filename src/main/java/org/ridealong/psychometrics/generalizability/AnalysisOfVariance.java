package org.ridealong.psychometrics.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.generalizability.Observations.Partition;

/**
 * Analysis of variance of a balanced, fully crossed design.
 *
 * <p>The effect of a cell is its mean less the effects of all its subsets of factors, and the sum
 * of squares of a source the sum of the squared effects over all observations. What no source
 * explains is the residual. Variance components follow by equating mean squares with their
 * expectations (Cornfield and Tukey 1956; Brennan 2001, 3.4): the mean square of a source expects
 * the sum over it and all sources that contain it of (observations per level) x variance. They may
 * be negative.
 *
 * <p>O(observations x sources).
 */
public final class AnalysisOfVariance {

  private final MeasurementDesign design;
  private final Observations observations;
  private final List<Partition> partitions;

  private AnalysisOfVariance(MeasurementDesign design, Observations observations) {
    this.design = design;
    this.observations = observations;
    partitions =
        design.effects().stream().map(effect -> observations.partition(effect.factors())).toList();
  }

  /**
   * A source of variance.
   *
   * @param name the effect's name, or {@code Residuals}
   * @param variance what the mean squares give for its component; may be negative
   */
  public record Row(
      String name,
      long degreesOfFreedom,
      double sumOfSquares,
      double meanSquare,
      double variance) {}

  /**
   * One row for each effect, the residual last.
   *
   * @return empty unless every combination of levels has the same number of observations, nothing
   *     is nested, every factor has two levels and something is left for the residual
   */
  public static Optional<List<Row>> of(MeasurementDesign design, Observations observations) {
    if (!design.isCrossed() || observations.count() == 0) {
      return Optional.empty();
    }
    AnalysisOfVariance analysis = new AnalysisOfVariance(design, observations);
    return analysis.isBalanced() ? analysis.rows() : Optional.empty();
  }

  private boolean isBalanced() {
    List<Integer> all = IntStream.range(0, design.names().size()).boxed().toList();
    Partition cells = observations.partition(all);
    long combinations = 1;
    for (int factor : all) {
      int levels = observations.partition(List.of(factor)).count();
      if (levels < 2) {
        return false;
      }
      combinations *= levels;
    }
    int[] counts = new int[cells.count()];
    for (int cell : cells.levelOf()) {
      counts[cell]++;
    }
    return combinations == cells.count()
        && Arrays.stream(counts).allMatch(count -> count == counts[0]);
  }

  private Optional<List<Row>> rows() {
    int n = observations.count();
    int effects = partitions.size();
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += observations.score(i) / n;
    }
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      rest[i] = observations.score(i) - mean;
    }
    double[] squares = new double[effects + 1];
    long[] freedom = new long[effects + 1];
    freedom[effects] = n - 1L;
    for (int k = 0; k < effects; k++) {
      squares[k] = takeOff(partitions.get(k), rest);
      freedom[k] = degreesOfFreedom(design.effects().get(k));
      freedom[effects] -= freedom[k];
    }
    squares[effects] = Arrays.stream(rest).map(value -> value * value).sum();
    if (freedom[effects] < 1) {
      return Optional.empty();
    }
    double[] meanSquares = new double[effects + 1];
    for (int k = 0; k <= effects; k++) {
      meanSquares[k] = squares[k] / freedom[k];
    }
    double[] variances = variances(meanSquares);
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k <= effects; k++) {
      String name = k < effects ? design.effects().get(k).name() : "Residuals";
      rows.add(new Row(name, freedom[k], squares[k], meanSquares[k], variances[k]));
    }
    return Optional.of(rows);
  }

  /**
   * Takes the means over an effect's levels off. Effects come in the order of their size, so that
   * what is left of the scores holds no smaller effect any more.
   */
  private static double takeOff(Partition partition, double[] rest) {
    double[] means = new double[partition.count()];
    double perLevel = (double) rest.length / partition.count();
    for (int i = 0; i < rest.length; i++) {
      means[partition.levelOf()[i]] += rest[i] / perLevel;
    }
    double squares = 0;
    for (int i = 0; i < rest.length; i++) {
      double effect = means[partition.levelOf()[i]];
      squares += effect * effect;
      rest[i] -= effect;
    }
    return squares;
  }

  private long degreesOfFreedom(Effect effect) {
    long freedom = 1;
    for (int factor : effect.factors()) {
      freedom *= observations.partition(List.of(factor)).count() - 1;
    }
    return freedom;
  }

  private double[] variances(double[] meanSquares) {
    int effects = partitions.size();
    double[] variances = new double[effects + 1];
    variances[effects] = meanSquares[effects];
    for (int k = effects - 1; k >= 0; k--) {
      double expected = variances[effects];
      for (int larger = k + 1; larger < effects; larger++) {
        if (design.effects().get(larger).factors().containsAll(design.effects().get(k).factors())) {
          expected += perLevel(larger) * variances[larger];
        }
      }
      variances[k] = (meanSquares[k] - expected) / perLevel(k);
    }
    return variances;
  }

  private double perLevel(int effect) {
    return (double) observations.count() / partitions.get(effect).count();
  }
}
