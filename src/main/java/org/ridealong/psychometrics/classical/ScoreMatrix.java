package org.ridealong.psychometrics.classical;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scores of candidates (rows) on items (columns), both counted from 0; a cell may be missing.
 * Immutable: arrays are copied on the way in and out.
 */
public final class ScoreMatrix {

  /** Marks a missing cell in the rows given to {@link #ofRows}. */
  public static final double MISSING = Double.NaN;

  private final double[][] columns;
  private final int candidates;

  private ScoreMatrix(double[][] columns, int candidates) {
    this.columns = columns;
    this.candidates = candidates;
  }

  /**
   * One row per candidate, one cell per item, {@link #MISSING} where there is no score.
   *
   * @param items the number of cells in every row; says the shape also when there is no candidate
   * @throws IllegalArgumentException if a row has another length or a score is infinite
   */
  public static ScoreMatrix ofRows(int items, double[][] rows) {
    double[][] columns = new double[items][rows.length];
    for (int candidate = 0; candidate < rows.length; candidate++) {
      double[] row = rows[candidate];
      if (row.length != items) {
        throw new IllegalArgumentException(
            "row %d has %d cells, not %d".formatted(candidate, row.length, items));
      }
      for (int item = 0; item < items; item++) {
        if (Double.isInfinite(row[item])) {
          throw new IllegalArgumentException(
              "row %d, item %d: the score is infinite".formatted(candidate, item));
        }
        columns[item][candidate] = row[item];
      }
    }
    return new ScoreMatrix(columns, rows.length);
  }

  public int candidates() {
    return candidates;
  }

  public int items() {
    return columns.length;
  }

  public boolean isMissing(int candidate, int item) {
    return Double.isNaN(columns[item][candidate]);
  }

  /** How many candidates have no score on the item. */
  public int omits(int item) {
    return candidates - presentScores(item).length;
  }

  public boolean hasMissing() {
    return IntStream.range(0, items()).anyMatch(item -> omits(item) > 0);
  }

  /** The scores on an item of those who have one, in the candidates' order. */
  public double[] presentScores(int item) {
    return Arrays.stream(columns[item]).filter(score -> !Double.isNaN(score)).toArray();
  }

  /** The matrix without the candidates who miss a cell. */
  public ScoreMatrix completeCandidates() {
    int[] complete = IntStream.range(0, candidates).filter(this::isComplete).toArray();
    double[][] kept = new double[items()][];
    for (int item = 0; item < items(); item++) {
      double[] column = columns[item];
      kept[item] = Arrays.stream(complete).mapToDouble(candidate -> column[candidate]).toArray();
    }
    return new ScoreMatrix(kept, complete.length);
  }

  /** The matrix with a score of its own per item in the place of missing cells. */
  public ScoreMatrix withMissingAs(double[] scores) {
    double[][] filled = new double[items()][];
    for (int item = 0; item < items(); item++) {
      double score = scores[item];
      filled[item] =
          Arrays.stream(columns[item]).map(cell -> Double.isNaN(cell) ? score : cell).toArray();
    }
    return new ScoreMatrix(filled, candidates);
  }

  /** The matrix of the chosen items, in the chosen order. */
  public ScoreMatrix choose(int... chosen) {
    double[][] kept = new double[chosen.length][];
    for (int item = 0; item < chosen.length; item++) {
      kept[item] = columns[chosen[item]].clone();
    }
    return new ScoreMatrix(kept, candidates);
  }

  /** The sum of each candidate's scores; only for a matrix without missing cells. */
  double[] totals() {
    double[] totals = new double[candidates];
    for (double[] column : columns) {
      for (int candidate = 0; candidate < candidates; candidate++) {
        totals[candidate] += column[candidate];
      }
    }
    return totals;
  }

  private boolean isComplete(int candidate) {
    return IntStream.range(0, items()).noneMatch(item -> isMissing(candidate, item));
  }
}
