package org.ridealong.psychometrics.classical;

/** What a missing cell of the score matrix means to the figures. */
public enum MissingRule {
  /** A candidate with any missing cell takes no part in any figure (listwise deletion). */
  LISTWISE,
  /** A missing cell counts as the lowest score of its item: an omitted answer is a wrong one. */
  LOWEST_SCORE,
  /**
   * Number, mean, standard deviation and difficulty of an item rest on everybody who has a score on
   * it; all that needs a total rests on candidates without a missing cell. An item without any
   * score takes no part in totals, so that it does not take the others' figures away.
   */
  AVAILABLE
}
