package org.ridealong.psychometrics.fairness;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Iterative purification of the matching score (Clauser, Mazor and Hambleton 1993), as difR does
 * it: items that a round flags are no anchors in the next, until a round flags the same items as
 * the one before, at most {@value #MOST_ROUNDS} rounds. The studied item always stays in its own
 * matching score.
 */
public final class Purification {

  /** Rounds after the first comparison with all items as anchors. */
  public static final int MOST_ROUNDS = 10;

  private Purification() {}

  /**
   * The end of a purification.
   *
   * @param results of the last round, one per item
   * @param flagged in the last round
   * @param rounds after the first comparison
   * @param converged whether the last two rounds flagged the same items
   */
  public record Result<R>(List<R> results, BitSet flagged, int rounds, boolean converged) {}

  /**
   * Purifies.
   *
   * @param compare compares all items, given the anchors
   * @param isFlagged whether an item's comparison makes it no anchor
   */
  public static <R> Result<R> run(
      int items, Function<BitSet, List<R>> compare, Predicate<R> isFlagged) {
    BitSet anchors = new BitSet();
    anchors.set(0, items);
    List<R> results = compare.apply(anchors);
    BitSet flagged = flagged(results, isFlagged);
    if (flagged.isEmpty()) {
      return new Result<>(results, flagged, 0, true);
    }
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      anchors.set(0, items);
      anchors.andNot(flagged);
      results = compare.apply((BitSet) anchors.clone());
      BitSet next = flagged(results, isFlagged);
      if (next.equals(flagged)) {
        return new Result<>(results, next, round, true);
      }
      flagged = next;
    }
    return new Result<>(results, flagged, MOST_ROUNDS, false);
  }

  private static <R> BitSet flagged(List<R> results, Predicate<R> isFlagged) {
    BitSet flagged = new BitSet();
    for (int item = 0; item < results.size(); item++) {
      flagged.set(item, isFlagged.test(results.get(item)));
    }
    return flagged;
  }
}
