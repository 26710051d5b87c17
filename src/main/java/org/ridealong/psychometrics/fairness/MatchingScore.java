package org.ridealong.psychometrics.fairness;

import java.util.BitSet;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * The score on which candidates of the two groups are matched: the sum over the anchor items and,
 * if it is no anchor, the studied item. Leaving the studied item out would bias the comparison
 * (Holland and Thayer 1988). A missing cell adds nothing.
 */
final class MatchingScore {

  private static final int LARGEST_SCORE = 255;

  private final ScoreTable scores;
  private final BitSet anchors;
  private final int[] anchorTotals;

  private MatchingScore(ScoreTable scores, BitSet anchors, int[] anchorTotals) {
    this.scores = scores;
    this.anchors = anchors;
    this.anchorTotals = anchorTotals;
  }

  /** Adds up the anchors once for all items. O(candidates * anchors). */
  static MatchingScore of(ScoreTable scores, BitSet anchors) {
    int[] totals = new int[scores.candidates()];
    anchors.stream()
        .forEach(
            item -> {
              byte[] column = scores.column(item);
              for (int candidate = 0; candidate < totals.length; candidate++) {
                totals[candidate] += column[candidate] & 0xFF;
              }
            });
    return new MatchingScore(scores, (BitSet) anchors.clone(), totals);
  }

  /** All items. */
  static BitSet everyItem(ScoreTable scores) {
    BitSet all = new BitSet();
    all.set(0, scores.items());
    return all;
  }

  /** No score is above it. */
  int highest() {
    int highest = 0;
    for (int total : anchorTotals) {
      highest = Math.max(highest, total);
    }
    return highest + LARGEST_SCORE;
  }

  int of(int candidate, int studied) {
    return anchors.get(studied)
        ? anchorTotals[candidate]
        : anchorTotals[candidate] + (scores.column(studied)[candidate] & 0xFF);
  }
}
