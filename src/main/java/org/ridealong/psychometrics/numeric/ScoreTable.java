package org.ridealong.psychometrics.numeric;

import java.util.BitSet;

/**
 * Whole scores from 0 to 255 of candidates (rows) on items (columns), both counted from 0; a cell
 * may be missing. One byte per cell, so that a million candidates on forty items take 40 MB and
 * kernels run through memory in order.
 *
 * <p>Immutable by agreement: for speed, {@link #column} and {@link #missing} give the table's own
 * arrays, which nobody may alter.
 */
public final class ScoreTable {

  /** What {@link #score} gives for a missing cell. */
  public static final int MISSING = -1;

  private static final int LARGEST = 255;

  private final int candidates;
  private final byte[][] columns;
  private final BitSet[] missing;

  private ScoreTable(int candidates, byte[][] columns, BitSet[] missing) {
    this.candidates = candidates;
    this.columns = columns;
    this.missing = missing;
  }

  /**
   * A table over the given arrays, which it keeps.
   *
   * @param columns one array per item, at least {@code candidates} long, unsigned; a missing cell
   *     holds 0
   * @param missing one set of the candidates without a score per item
   */
  public static ScoreTable ofColumns(int candidates, byte[][] columns, BitSet[] missing) {
    if (columns.length != missing.length) {
      throw new IllegalArgumentException(
          "%d columns and %d sets of missing cells".formatted(columns.length, missing.length));
    }
    return new ScoreTable(candidates, columns.clone(), missing.clone());
  }

  /**
   * One row per candidate, one cell per item, {@link #MISSING} where there is no score.
   *
   * @throws IllegalArgumentException if a row has another length or a score is out of range
   */
  public static ScoreTable ofRows(int items, int[][] rows) {
    byte[][] columns = new byte[items][rows.length];
    BitSet[] missing = new BitSet[items];
    for (int item = 0; item < items; item++) {
      missing[item] = new BitSet();
      for (int candidate = 0; candidate < rows.length; candidate++) {
        if (rows[candidate].length != items) {
          throw new IllegalArgumentException(
              "row %d has %d cells, not %d".formatted(candidate, rows[candidate].length, items));
        }
        int score = rows[candidate][item];
        if (score < MISSING || score > LARGEST) {
          throw new IllegalArgumentException(
              "row %d, item %d: %d is no score".formatted(candidate, item, score));
        }
        missing[item].set(candidate, score == MISSING);
        columns[item][candidate] = (byte) Math.max(0, score);
      }
    }
    return new ScoreTable(rows.length, columns, missing);
  }

  public int candidates() {
    return candidates;
  }

  public int items() {
    return columns.length;
  }

  /** A score from 0 to 255, or {@link #MISSING}. */
  public int score(int candidate, int item) {
    return missing[item].get(candidate) ? MISSING : columns[item][candidate] & 0xFF;
  }

  public boolean isMissing(int candidate, int item) {
    return missing[item].get(candidate);
  }

  public boolean hasMissing() {
    for (BitSet set : missing) {
      if (!set.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The item's scores as unsigned bytes, 0 where missing; may be longer than the candidates. */
  public byte[] column(int item) {
    return columns[item];
  }

  /** The candidates without a score on the item. */
  public BitSet missing(int item) {
    return missing[item];
  }

  /** The candidates who miss any cell. */
  public BitSet incomplete() {
    BitSet any = new BitSet();
    for (BitSet set : missing) {
      any.or(set);
    }
    return any;
  }

  /** The highest score that anybody has on the item; {@link #MISSING} if nobody has one. */
  public int highest(int item) {
    int highest = MISSING;
    for (int candidate = 0; candidate < candidates; candidate++) {
      highest = Math.max(highest, score(candidate, item));
    }
    return highest;
  }

  /** The table without the candidates who miss a cell. */
  public ScoreTable completeCandidates() {
    BitSet dropped = incomplete();
    return dropped.isEmpty() ? this : withoutCandidates(dropped);
  }

  /** The table without some candidates. */
  public ScoreTable withoutCandidates(BitSet dropped) {
    byte[][] kept = new byte[items()][candidates - dropped.cardinality()];
    BitSet[] keptMissing = new BitSet[items()];
    for (int item = 0; item < items(); item++) {
      keptMissing[item] = new BitSet();
      int next = 0;
      int candidate = dropped.nextClearBit(0);
      while (candidate < candidates) {
        kept[item][next] = columns[item][candidate];
        keptMissing[item].set(next, missing[item].get(candidate));
        next++;
        candidate = dropped.nextClearBit(candidate + 1);
      }
    }
    return new ScoreTable(candidates - dropped.cardinality(), kept, keptMissing);
  }

  /** The table of the chosen items, in the chosen order. */
  public ScoreTable choose(int... chosen) {
    byte[][] kept = new byte[chosen.length][];
    BitSet[] keptMissing = new BitSet[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      kept[i] = columns[chosen[i]];
      keptMissing[i] = missing[chosen[i]];
    }
    return new ScoreTable(candidates, kept, keptMissing);
  }
}
