package org.ridealong.psychometrics.facets;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where each parameter stands in a vector, and which of them are free.
 *
 * <p>The whole vector holds the difficulty of each criterion, the severity of each rater, the
 * cumulated steps T(c) of each scale between its lowest and highest category (both ends are 0, so
 * that steps sum to zero), and the logarithm of the latent standard deviation. Criteria and raters
 * that were set aside have no place (-1). In each part of raters linked by criteria the severities
 * sum to zero: the last one is minus the sum of the others and is not free. In joint estimation,
 * where theta has no origin of its own, so do the difficulties.
 */
final class Parameters {

  private final Layout layout;
  private final int[] criterionAt;
  private final int[] raterAt;
  private final int[] stepsAt;
  private final int size;
  private final int[] partOf;
  private final int[] lastOf;
  private final Latent latent;
  private final int[] freeAt;

  /** How the scale gets its origin, and whether its spread is estimated. */
  enum Latent {
    /** theta ~ N(0, sigma^2), sigma free. */
    FREE,
    /** theta ~ N(0, sigma^2), sigma as given. */
    FIXED,
    /** Each theta is a parameter; difficulties sum to zero. */
    NONE
  }

  Parameters(Layout layout, Latent latent) {
    this.layout = layout;
    this.latent = latent;
    int next = 0;
    criterionAt = new int[layout.ratings().criteria()];
    for (int i = 0; i < criterionAt.length; i++) {
      criterionAt[i] = layout.criterion(i) == Layout.Standing.ESTIMABLE ? next++ : -1;
    }
    raterAt = new int[layout.ratings().raters()];
    for (int r = 0; r < raterAt.length; r++) {
      raterAt[r] = layout.rater(r) == Layout.Standing.ESTIMABLE ? next++ : -1;
    }
    stepsAt = new int[layout.scales().length];
    for (int s = 0; s < stepsAt.length; s++) {
      Scale scale = layout.scales()[s];
      stepsAt[s] = next;
      next += scale == null ? 0 : Math.max(0, scale.size() - 2);
    }
    size = next + 1;
    partOf = new int[size];
    Arrays.fill(partOf, -1);
    lastOf = parts();
    freeAt = IntStream.range(0, size).filter(this::isFree).toArray();
  }

  /** Fills the parts that sum to zero and gives the last place of each. */
  private int[] parts() {
    int[] parts = raterParts();
    int criteriaPart = Arrays.stream(parts).max().orElse(-1) + 1;
    int[] last = new int[criteriaPart + 1];
    for (int r = 0; r < raterAt.length; r++) {
      if (raterAt[r] >= 0) {
        partOf[raterAt[r]] = parts[r];
        last[parts[r]] = raterAt[r];
      }
    }
    for (int at : criterionAt) {
      if (at >= 0 && latent == Latent.NONE) {
        partOf[at] = criteriaPart;
        last[criteriaPart] = at;
      }
    }
    return last;
  }

  /** Without a population, raters without common candidates have no common origin either. */
  private int[] raterParts() {
    int[] byCriteria = layout.ratersLinkedByCriteria();
    long linked =
        IntStream.range(0, raterAt.length)
            .filter(r -> raterAt[r] >= 0)
            .map(r -> byCriteria[r])
            .distinct()
            .count();
    return latent == Latent.NONE && linked == 1 ? layout.ratersLinkedByCandidates() : byCriteria;
  }

  /** Whether this is zero by definition, as the only one of a part that sums to zero. */
  boolean isAlone(int at) {
    return partOf[at] >= 0 && Arrays.stream(partOf).filter(part -> part == partOf[at]).count() == 1;
  }

  private boolean isFree(int at) {
    if (at == size - 1) {
      return isLatentFree();
    }
    return partOf[at] < 0 || lastOf[partOf[at]] != at;
  }

  Layout layout() {
    return layout;
  }

  /** The length of the whole vector. */
  int size() {
    return size;
  }

  /** How many parameters are free. */
  int free() {
    return freeAt.length;
  }

  /** The place of each free parameter in the whole vector. */
  int[] freeAt() {
    return freeAt;
  }

  int criterionAt(int criterion) {
    return criterionAt[criterion];
  }

  int raterAt(int rater) {
    return raterAt[rater];
  }

  /** The place of a cumulated step of a scale, for places 1 to size - 2 among its categories. */
  int stepAt(int scale, int place) {
    return stepsAt[scale] + place - 1;
  }

  int latentAt() {
    return size - 1;
  }

  boolean isLatentFree() {
    return latent == Latent.FREE;
  }

  /** T of each category seen; the first and the last are 0. */
  double[] cumulatedSteps(double[] whole, int scale) {
    double[] steps = new double[layout.scales()[scale].size()];
    for (int place = 1; place < steps.length - 1; place++) {
      steps[place] = whole[stepAt(scale, place)];
    }
    return steps;
  }

  /** The derivatives by the free parameters from those by all. */
  double[] reduce(double[] gradient) {
    double[] reduced = gradient.clone();
    for (int at = 0; at < size; at++) {
      if (isDependentOnLast(at)) {
        reduced[at] -= gradient[lastOf[partOf[at]]];
      }
    }
    return IntStream.of(freeAt).mapToDouble(at -> reduced[at]).toArray();
  }

  /** The second derivatives by the free parameters from those by all. */
  double[][] reduce(double[][] information) {
    double[][] rows = new double[freeAt.length][];
    for (int i = 0; i < freeAt.length; i++) {
      double[] row = information[freeAt[i]].clone();
      if (isDependentOnLast(freeAt[i])) {
        double[] last = information[lastOf[partOf[freeAt[i]]]];
        for (int k = 0; k < size; k++) {
          row[k] -= last[k];
        }
      }
      rows[i] = reduce(row);
    }
    return rows;
  }

  /** The whole vector (or step) that follows from the free one. */
  double[] expand(double[] free) {
    double[] whole = new double[size];
    for (int i = 0; i < freeAt.length; i++) {
      whole[freeAt[i]] = free[i];
    }
    for (int at = 0; at < size; at++) {
      if (isDependentOnLast(at)) {
        whole[lastOf[partOf[at]]] -= whole[at];
      }
    }
    return whole;
  }

  /** The covariances of all parameters from those of the free ones. */
  double[][] expand(double[][] covariance) {
    double[][] half = new double[freeAt.length][];
    for (int i = 0; i < half.length; i++) {
      half[i] = expand(covariance[i]);
    }
    double[][] whole = new double[size][size];
    double[] column = new double[freeAt.length];
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < column.length; i++) {
        column[i] = half[i][k];
      }
      whole[k] = expand(column);
    }
    return whole;
  }

  /** The whole vector with each part that sums to zero moved to do so. */
  double[] centered(double[] whole) {
    double[] centered = whole.clone();
    for (int last : lastOf) {
      int part = partOf[last];
      double sum = 0;
      int members = 0;
      for (int at = 0; at < size; at++) {
        if (part >= 0 && partOf[at] == part) {
          sum += whole[at];
          members++;
        }
      }
      for (int at = 0; at < size; at++) {
        if (part >= 0 && partOf[at] == part) {
          centered[at] -= sum / members;
        }
      }
    }
    return centered;
  }

  private boolean isDependentOnLast(int at) {
    return partOf[at] >= 0 && lastOf[partOf[at]] != at;
  }
}
