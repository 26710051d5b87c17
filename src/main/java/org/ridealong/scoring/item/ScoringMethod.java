package org.ridealong.scoring.item;

import org.ridealong.scenario.ResponseFormat;

/** How an answer becomes a figure from 0 to 1. */
public enum ScoringMethod {
  /**
   * BEST: 1 for a keyed option, else 0. BEST_WORST: points for both ends, see {@code BestWorst}.
   */
  KEY,
  /** BEST: the chosen option's effectiveness. BEST_WORST: that of the best less the worst. */
  EFFECTIVENESS,
  /** RATE_EACH: how close the ratings are to the effectiveness, by absolute distance. */
  DISTANCE,
  /** RATE_EACH: the same by squared distance. */
  SQUARED_DISTANCE,
  /** RANK: Spearman's agreement with the order of effectiveness. */
  SPEARMAN,
  /** RANK: the share of pairs in the order of effectiveness. */
  KENDALL;

  /** Whether answers of a format can be scored by it. */
  public boolean fits(ResponseFormat format) {
    return switch (this) {
      case KEY, EFFECTIVENESS ->
          format == ResponseFormat.BEST || format == ResponseFormat.BEST_WORST;
      case DISTANCE, SQUARED_DISTANCE -> format == ResponseFormat.RATE_EACH;
      case SPEARMAN, KENDALL -> format == ResponseFormat.RANK;
    };
  }
}
