package org.ridealong.psychometrics.classical;

import java.util.Arrays;
import org.ridealong.psychometrics.numeric.SampleQuantile;

/**
 * Candidates in three groups by total score: low, middle and high.
 *
 * <p>The low group has everybody at or below the 27 % quantile of the totals, the high group
 * everybody at or above the 73 % quantile ({@link SampleQuantile}); 27 % contrasts the ends best
 * for a normal score (Kelley 1939). Equal totals are never torn apart, so that a group may be
 * larger than 27 % and the order of candidates does not matter. Where the two quantiles are equal,
 * a candidate would belong to both ends: the groups are not separable, and everybody is in the
 * middle.
 */
public final class TotalGroups {

  /** The share of candidates that each of the two ends is meant to hold. */
  public static final double SHARE = 0.27;

  /** One of the three groups. */
  public enum Group {
    /** At or below the 27 % quantile. */
    LOW,
    /** Between the two. */
    MIDDLE,
    /** At or above the 73 % quantile. */
    HIGH
  }

  private final Group[] groups;
  private final boolean separable;

  private TotalGroups(Group[] groups, boolean separable) {
    this.groups = groups;
    this.separable = separable;
  }

  /** Groups candidates by their totals. O(n log n). */
  public static TotalGroups of(double[] totals) {
    Group[] groups = new Group[totals.length];
    Arrays.fill(groups, Group.MIDDLE);
    if (totals.length == 0) {
      return new TotalGroups(groups, false);
    }
    double[] ordered = totals.clone();
    Arrays.sort(ordered);
    double low = SampleQuantile.ofOrdered(ordered, SHARE).value().orElseThrow();
    double high = SampleQuantile.ofOrdered(ordered, 1 - SHARE).value().orElseThrow();
    if (low >= high) {
      return new TotalGroups(groups, false);
    }
    for (int candidate = 0; candidate < totals.length; candidate++) {
      if (totals[candidate] <= low) {
        groups[candidate] = Group.LOW;
      } else if (totals[candidate] >= high) {
        groups[candidate] = Group.HIGH;
      }
    }
    return new TotalGroups(groups, true);
  }

  public Group of(int candidate) {
    return groups[candidate];
  }

  /** Whether the totals tell a low group from a high one. */
  public boolean areSeparable() {
    return separable;
  }

  /** How many candidates the group has. */
  public int size(Group group) {
    return (int) Arrays.stream(groups).filter(g -> g == group).count();
  }
}
