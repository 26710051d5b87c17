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
  /** Fewer ratings than the figure needs to say anything. */
  TOO_FEW_RATINGS,
  /** Fewer items than the figure needs. */
  TOO_FEW_ITEMS,
  /** All scores that the figure divides by the spread of are equal. */
  ZERO_VARIANCE,
  /** The highest and the lowest score that the item can give are the same. */
  NO_SCORE_RANGE,
  /** Nobody has a score that lies between the lowest and the highest score of the item. */
  EMPTY_CATEGORY,
  /** The figure needs every cell, and some are missing. */
  MISSING_CELLS,
  /** The figure has no meaning for such data, as a figure of 0/1 items for ordered ones. */
  NOT_DEFINED,
  /** A matrix that would have to be inverted cannot be. */
  SINGULAR,
  /** An iteration ended before it reached its stopping rule. */
  NOT_CONVERGED,
  /** The data cannot tell several values of the figure apart. */
  NOT_IDENTIFIED,
  /** Parts of the data have nothing in common, so that they are on no common scale. */
  DISCONNECTED,
  /** The lowest or the highest possible score, for which the estimate would be infinite. */
  EXTREME_SCORE,
  /** The estimate lies on the edge of what is possible, where it has no standard error. */
  AT_BOUNDARY,
  /** All scores are one and the same category. */
  ONE_CATEGORY,
  /** Fewer levels of a facet than the figure needs. */
  TOO_FEW_LEVELS,
  /** The grid of points is too wide for how exactly the candidates are known. */
  COARSE_GRID
}
