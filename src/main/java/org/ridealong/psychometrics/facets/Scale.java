package org.ridealong.psychometrics.facets;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The categories that one rating scale was seen to have.
 *
 * <p>Scores count from the lowest category seen. A category between the lowest and the highest that
 * nobody gave has probability zero: its two steps go to plus and minus infinity at the maximum of
 * the likelihood, while their sum stays finite, and everything else keeps its estimate.
 *
 * @param lowest the score that counts as 0
 * @param categories the scores seen, counted from the lowest: 0 first, the highest last
 * @param counts how often each category was given
 */
@SuppressWarnings("ArrayRecordComponent")
record Scale(int lowest, int[] categories, long[] counts) {

  /** The scale of a table of frequencies by score; null if no score was given. */
  static Scale of(long[] frequencies) {
    int[] seen =
        IntStream.range(0, frequencies.length).filter(score -> frequencies[score] > 0).toArray();
    if (seen.length == 0) {
      return null;
    }
    return new Scale(
        seen[0],
        Arrays.stream(seen).map(score -> score - seen[0]).toArray(),
        Arrays.stream(seen).mapToLong(score -> frequencies[score]).toArray());
  }

  /** The highest score, counted from the lowest. */
  int highest() {
    return categories[categories.length - 1];
  }

  /** How many categories were seen. */
  int size() {
    return categories.length;
  }

  /** The place of a score (counted from the lowest) among the categories seen. */
  int place(int score) {
    return Arrays.binarySearch(categories, score);
  }
}
