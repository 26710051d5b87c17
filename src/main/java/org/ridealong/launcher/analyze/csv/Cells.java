package org.ridealong.launcher.analyze.csv;

import java.util.function.DoublePredicate;

/** Checks of cells that a kind makes after reading, with refusals that name the place. */
public final class Cells {

  /** Far beyond any score, count or parameter; squares of it still have all their digits. */
  private static final double LARGEST = 1e9;

  private Cells() {}

  /** A refusal of a cell of a column that the header has; rows count from 0. */
  public static InputRefusal refuse(DataFile file, int row, String column, String problem) {
    return InputRefusal.at(
        file.file(), file.lineOf(row), file.header().indexOf(column) + 1, column, problem);
  }

  /** The numbers of a column none of which may be missing. */
  public static double[] complete(DataFile file, NumberColumn column) {
    return checked(file, column, value -> true, "");
  }

  /**
   * The numbers of a column, all there and all allowed.
   *
   * @param problem what to say of one that is not allowed
   */
  public static double[] checked(
      DataFile file, NumberColumn column, DoublePredicate allowed, String problem) {
    double[] values = withMissing(file, column);
    for (int row = 0; row < values.length; row++) {
      if (Double.isNaN(values[row])) {
        throw refuse(file, row, column.name(), "a value is missing, and none may be.");
      }
      if (!allowed.test(values[row])) {
        throw refuse(file, row, column.name(), problem);
      }
    }
    return values;
  }

  /** The numbers of a column, NaN where missing, none of them out of all proportion. */
  public static double[] withMissing(DataFile file, NumberColumn column) {
    double[] values = column.values();
    for (int row = 0; row < values.length; row++) {
      sized(file, row, column.name(), values[row]);
    }
    return values;
  }

  /** The value, if it is not out of all proportion. */
  public static double sized(DataFile file, int row, String column, double value) {
    if (Math.abs(value) > LARGEST) {
      throw refuse(file, row, column, "a value below -1e9 or above 1e9 cannot be computed with.");
    }
    return value;
  }
}
