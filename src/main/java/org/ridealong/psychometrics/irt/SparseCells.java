package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.List;

/**
 * Observed and expected frequencies of an item's scores (columns) within total scores (rows), and
 * the joining of sparse cells in the order in which mirt's {@code itemfit} does it (Chalmers 2012),
 * so that figures compare:
 *
 * <ol>
 *   <li>rows at both ends in which some scores are impossible go into the first that has all;
 *   <li>empty rows are dropped, a row of one candidate goes into the next;
 *   <li>with more than two columns: in a row, the smallest cell goes into its smaller neighbor
 *       while a cell is below the limit; rare last columns, then other rare ones, go to their left;
 *   <li>a row with a cell below the limit goes into the neighbor with fewer candidates.
 * </ol>
 */
final class SparseCells {

  private static final double RARE_SHARE = 0.05;
  private static final double COLUMN_SHARE = 0.1;

  private int columns;
  private final List<double[]> observed = new ArrayList<>();
  private final List<double[]> expected = new ArrayList<>();
  private final List<Boolean> possible = new ArrayList<>();

  SparseCells(int columns) {
    this.columns = columns;
  }

  /**
   * Adds the row of the next total score.
   *
   * @param isPossible whether every score of the item can go with the total
   */
  void addRow(long[] seen, double[] foreseen, boolean isPossible) {
    double[] copy = new double[columns];
    for (int k = 0; k < columns; k++) {
      copy[k] = seen[k];
    }
    observed.add(copy);
    expected.add(foreseen.clone());
    possible.add(isPossible);
  }

  int rows() {
    return observed.size();
  }

  /** Cells that expect anybody. */
  int cells() {
    int count = 0;
    for (double[] row : expected) {
      for (double one : row) {
        count += one > 0 ? 1 : 0;
      }
    }
    return count;
  }

  double chiSquare() {
    double sum = 0;
    for (int row = 0; row < rows(); row++) {
      for (int k = 0; k < columns; k++) {
        double e = expected.get(row)[k];
        double difference = observed.get(row)[k] - e;
        sum += e > 0 ? difference * difference / e : 0;
      }
    }
    return sum;
  }

  void join() {
    joinImpossibleEnds();
    dropEmptyRows();
    joinSingles();
    if (columns > 2) {
      for (int row = 0; row < rows(); row++) {
        joinWithinRow(row);
      }
      joinRareColumns();
    }
    joinRows();
  }

  private void joinImpossibleEnds() {
    if (!possible.contains(true)) {
      return;
    }
    while (!possible.get(0)) {
      merge(0, 1);
    }
    while (!possible.get(rows() - 1)) {
      merge(rows() - 1, rows() - 2);
    }
  }

  private void merge(int from, int into) {
    for (int k = 0; k < columns; k++) {
      observed.get(into)[k] += observed.get(from)[k];
      expected.get(into)[k] += expected.get(from)[k];
    }
    remove(from);
  }

  private void remove(int row) {
    observed.remove(row);
    expected.remove(row);
    possible.remove(row);
  }

  private double candidates(int row) {
    double sum = 0;
    for (double one : observed.get(row)) {
      sum += one;
    }
    return sum;
  }

  private void dropEmptyRows() {
    for (int row = rows() - 1; row >= 0; row--) {
      if (candidates(row) == 0) {
        remove(row);
      }
    }
  }

  private void joinSingles() {
    int row = 0;
    while (row < rows() - 1) {
      if (candidates(row) == 1) {
        merge(row, row + 1);
      } else {
        row++;
      }
    }
    if (rows() > 1 && candidates(rows() - 1) == 1) {
      merge(rows() - 1, rows() - 2);
    }
  }

  private void joinWithinRow(int row) {
    double[] e = expected.get(row);
    double[] o = observed.get(row);
    int length = columns;
    while (length > 2 && hasSmall(e, length)) {
      int least = 0;
      for (int k = 1; k < length; k++) {
        least = e[k] <= e[least] ? k : least;
      }
      boolean isLeft = least > 0 && (least == length - 1 || e[least - 1] <= e[least + 1]);
      int into = isLeft ? least - 1 : least + 1;
      e[into] += e[least];
      o[into] += o[least];
      for (int k = least; k < length - 1; k++) {
        e[k] = e[k + 1];
        o[k] = o[k + 1];
      }
      length--;
      e[length] = 0;
      o[length] = 0;
    }
  }

  private static boolean hasSmall(double[] e, int length) {
    for (int k = 0; k < length; k++) {
      if (e[k] < SummedScoreFit.SMALLEST) {
        return true;
      }
    }
    return false;
  }

  private void joinRareColumns() {
    while (columns > 2 && columnSum(columns - 1) < Math.ceil(COLUMN_SHARE * rows())) {
      mergeColumn(columns - 1);
    }
    for (int k = columns - 1; k > 0; k--) {
      int used = 0;
      for (double[] row : expected) {
        used += row[k] > 0 ? 1 : 0;
      }
      if (used < RARE_SHARE * rows()) {
        mergeColumn(k);
      }
    }
  }

  private double columnSum(int column) {
    double sum = 0;
    for (double[] row : expected) {
      sum += row[column];
    }
    return sum;
  }

  /** Joins a column to its left neighbor. */
  private void mergeColumn(int column) {
    for (List<double[]> table : List.of(observed, expected)) {
      for (int row = 0; row < rows(); row++) {
        double[] old = table.get(row);
        double[] fresh = new double[columns - 1];
        for (int k = 0; k < columns; k++) {
          fresh[k < column ? k : k - 1] += old[k];
        }
        table.set(row, fresh);
      }
    }
    columns--;
  }

  private void joinRows() {
    while (rows() > 1) {
      int sparse = firstSparse();
      if (sparse < 0) {
        return;
      }
      if (sparse == 0) {
        merge(0, 1);
      } else if (sparse == rows() - 1) {
        merge(sparse, sparse - 1);
      } else {
        boolean isUp = candidates(sparse - 1) <= candidates(sparse + 1);
        merge(sparse, isUp ? sparse - 1 : sparse + 1);
      }
    }
  }

  private int firstSparse() {
    for (int row = 0; row < rows(); row++) {
      for (double one : expected.get(row)) {
        if (one > 0 && one < SummedScoreFit.SMALLEST) {
          return row;
        }
      }
    }
    return -1;
  }
}
