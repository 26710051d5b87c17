package org.ridealong.psychometrics.classical;

import java.util.BitSet;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Raw choices of candidates at multiple-choice items.
 *
 * @param choices per item, each candidate's option, counted from 0, or {@link
 *     OptionFigures#OMITTED}; immutable by agreement
 * @param keys per item the keyed option; {@link OptionFigures#OMITTED} if nobody chose it
 * @param options per item the number of options that anybody chose
 */
public record OptionTable(int candidates, int[][] choices, int[] keys, int[] options) {

  public OptionTable {
    if (choices.length != keys.length || choices.length != options.length) {
      throw new IllegalArgumentException(
          "%d items, %d keys, %d option counts"
              .formatted(choices.length, keys.length, options.length));
    }
  }

  public int items() {
    return choices.length;
  }

  /** 1 for the key and 0 for anything else; an omission is missing or, if it is wrong, 0. */
  public ScoreTable scored(boolean omissionIsWrong) {
    byte[][] columns = new byte[items()][candidates];
    BitSet[] missing = new BitSet[items()];
    for (int item = 0; item < items(); item++) {
      missing[item] = new BitSet();
      for (int candidate = 0; candidate < candidates; candidate++) {
        int choice = choices[item][candidate];
        if (choice == OptionFigures.OMITTED) {
          missing[item].set(candidate, !omissionIsWrong);
        } else {
          columns[item][candidate] = (byte) (choice == keys[item] ? 1 : 0);
        }
      }
    }
    return ScoreTable.ofColumns(candidates, columns, missing);
  }

  /** The table without some candidates. */
  public OptionTable withoutCandidates(BitSet dropped) {
    int kept = candidates - dropped.cardinality();
    int[][] left = new int[items()][kept];
    for (int item = 0; item < items(); item++) {
      int next = 0;
      int candidate = dropped.nextClearBit(0);
      while (candidate < candidates) {
        left[item][next++] = choices[item][candidate];
        candidate = dropped.nextClearBit(candidate + 1);
      }
    }
    return new OptionTable(kept, left, keys, options);
  }
}
