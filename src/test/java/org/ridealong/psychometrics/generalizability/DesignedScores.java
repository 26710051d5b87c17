package org.ridealong.psychometrics.generalizability;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws scores of a design with known variances, and leaves some out. */
final class DesignedScores {

  private final Random random;
  private final MeasurementDesign design;
  private final List<int[]> cells = new ArrayList<>();

  DesignedScores(long seed, MeasurementDesign design) {
    random = new Random(seed);
    this.design = design;
  }

  /** Adds every combination of levels, less a share. */
  DesignedScores cross(double leftOut, int... levels) {
    int[] cell = new int[levels.length];
    while (true) {
      if (random.nextDouble() >= leftOut) {
        cells.add(cell.clone());
      }
      int factor = 0;
      while (factor < levels.length && ++cell[factor] == levels[factor]) {
        cell[factor++] = 0;
      }
      if (factor == levels.length) {
        return this;
      }
    }
  }

  /**
   * Scores with these variances, in the order of the design's effects, the residual's last.
   *
   * @throws IllegalArgumentException if there is not one for each
   */
  Observations draw(double mean, double... variances) {
    if (variances.length != design.effects().size() + 1) {
      throw new IllegalArgumentException(variances.length + " variances");
    }
    int n = cells.size();
    int[][] levels = new int[design.names().size()][n];
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      for (int factor = 0; factor < levels.length; factor++) {
        levels[factor][i] = cells.get(i)[factor];
      }
    }
    Observations empty = new Observations(levels, new double[n]);
    for (int k = 0; k < variances.length - 1; k++) {
      Observations.Partition partition = empty.partition(design.effects().get(k).factors());
      double[] effect =
          random.doubles(partition.count()).map(ignored -> random.nextGaussian()).toArray();
      for (int i = 0; i < n; i++) {
        scores[i] += Math.sqrt(variances[k]) * effect[partition.levelOf()[i]];
      }
    }
    for (int i = 0; i < n; i++) {
      scores[i] += mean + Math.sqrt(variances[variances.length - 1]) * random.nextGaussian();
    }
    return new Observations(levels, scores);
  }
}
