package org.ridealong.psychometrics.numeric;

/** Why a figure cannot be estimated. */
public enum Outcome {
  /** Nobody has a score (or a time) that the figure could rest on. */
  NO_SCORES,
  /** Fewer than two candidates, so that nothing is known about spread. */
  TOO_FEW_CANDIDATES,
  /** The answer says nothing, so there is nothing to score. */
  NOTHING_ANSWERED,
  /** The answer leaves out a part that the figure needs. */
  INCOMPLETE_ANSWER,
  /** No option stands out enough to be the key. */
  NO_CLEAR_KEY,
  /** Fewer items than the figure needs. */
  TOO_FEW_ITEMS,
  /** All scores that the figure divides by the spread of are equal. */
  ZERO_VARIANCE,
  /** The highest and the lowest score that the item can give are the same. */
  NO_SCORE_RANGE
}
