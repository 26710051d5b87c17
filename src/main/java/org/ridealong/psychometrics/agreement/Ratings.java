package org.ridealong.psychometrics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ratings of units (rows) by raters (columns), as places in the ordered list of different ratings.
 * Units that nobody rated are left out. Immutable by agreement: arrays are not copied on the way
 * out.
 */
public final class Ratings {

  /** The place of a missing rating. */
  public static final int MISSING = -1;

  private final int raters;
  private final int[][] units;
  private final double[] values;
  private final boolean numeric;
  private final int given;

  private Ratings(int raters, int[][] units, double[] values, boolean numeric) {
    this.raters = raters;
    this.given = units.length;
    this.units = Arrays.stream(units).filter(Ratings::isRated).toArray(int[][]::new);
    this.values = values;
    this.numeric = numeric;
  }

  private Ratings(Ratings like, boolean numeric) {
    this.raters = like.raters;
    this.given = like.given;
    this.units = like.units;
    this.values = like.values;
    this.numeric = numeric;
  }

  private static boolean isRated(int[] unit) {
    return Arrays.stream(unit).anyMatch(rating -> rating != MISSING);
  }

  /** One row per unit, one number per rater, NaN where there is no rating. */
  public static Ratings ofNumbers(int raters, double[][] rows) {
    double[] values =
        Arrays.stream(rows)
            .flatMapToDouble(Arrays::stream)
            .filter(value -> !Double.isNaN(value))
            .map(value -> value + 0.0)
            .sorted()
            .distinct()
            .toArray();
    int[][] units = new int[rows.length][raters];
    for (int unit = 0; unit < rows.length; unit++) {
      if (rows[unit].length != raters) {
        throw new IllegalArgumentException(
            "unit %d has %d ratings, not %d".formatted(unit, rows[unit].length, raters));
      }
      for (int rater = 0; rater < raters; rater++) {
        double value = rows[unit][rater];
        units[unit][rater] =
            Double.isNaN(value) ? MISSING : Arrays.binarySearch(values, value + 0.0);
      }
    }
    return new Ratings(raters, units, values, true);
  }

  /**
   * Ratings without numbers; they are ordered as text, and only figures for unordered ratings mean
   * anything.
   *
   * @param rows one row per unit, one text per rater, null where there is no rating
   */
  public static Ratings ofNames(int raters, List<List<String>> rows) {
    List<String> names =
        rows.stream()
            .flatMap(List::stream)
            .filter(name -> name != null)
            .distinct()
            .sorted()
            .toList();
    double[][] numbers = new double[rows.size()][];
    for (int unit = 0; unit < numbers.length; unit++) {
      List<Double> places = new ArrayList<>();
      for (String name : rows.get(unit)) {
        places.add(name == null ? Double.NaN : names.indexOf(name) + 1.0);
      }
      numbers[unit] = places.stream().mapToDouble(Double::doubleValue).toArray();
    }
    Ratings numbered = ofNumbers(raters, numbers);
    return new Ratings(numbered, false);
  }

  public int units() {
    return units.length;
  }

  /** Units that were given, but nobody rated. */
  public int unrated() {
    return given - units.length;
  }

  public int raters() {
    return raters;
  }

  /** How many different ratings occur. */
  public int categories() {
    return values.length;
  }

  /** Whether ratings are numbers, and not names. */
  public boolean isNumeric() {
    return numeric;
  }

  /** The different ratings in ascending order; for names, 1, 2, .... */
  public double[] values() {
    return values;
  }

  /** A unit's ratings by rater, as places in {@link #values} or {@link #MISSING}. */
  public int[] unit(int unit) {
    return units[unit];
  }

  /** A unit's ratings without the missing ones. */
  int[] present(int unit) {
    return Arrays.stream(units[unit]).filter(rating -> rating != MISSING).toArray();
  }

  public boolean hasMissing() {
    return Arrays.stream(units).flatMapToInt(Arrays::stream).anyMatch(rating -> rating == MISSING);
  }

  /** How many units each rater (row) put into each category (column). */
  long[][] byRater() {
    long[][] counts = new long[raters][categories()];
    for (int[] unit : units) {
      for (int rater = 0; rater < raters; rater++) {
        if (unit[rater] != MISSING) {
          counts[rater][unit[rater]]++;
        }
      }
    }
    return counts;
  }

  /** The ratings of two raters. */
  Ratings pair(int first, int second) {
    int[][] both =
        Arrays.stream(units)
            .map(unit -> new int[] {unit[first], unit[second]})
            .toArray(int[][]::new);
    return new Ratings(2, both, values, numeric);
  }

  /** Units over the sum of 1 / (raters of the unit). */
  public double harmonicMeanOfRaters() {
    double sum = 0;
    for (int unit = 0; unit < units(); unit++) {
      sum += 1.0 / present(unit).length;
    }
    return units() / sum;
  }
}
