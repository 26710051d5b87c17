package org.ridealong.psychometrics.numeric;

/** Why a figure cannot be estimated. */
public enum Outcome {
  /** Nobody has a score (or a time) that the figure could rest on. */
  NO_SCORES,
  /** Fewer than two candidates, so that nothing is known about spread. */
  TOO_FEW_CANDIDATES,
  /** Fewer items than the figure needs. */
  TOO_FEW_ITEMS,
  /** All scores that the figure divides by the spread of are equal. */
  ZERO_VARIANCE,
  /** The highest and the lowest score that the item can give are the same. */
  NO_SCORE_RANGE,
  /** All scores are the highest, or all the lowest, so that the estimate would be infinite. */
  EXTREME_SCORES,
  /** All scores are one and the same category. */
  ONE_CATEGORY,
  /** Nobody gave a category in between, so that the steps next to it would be infinite. */
  EMPTY_CATEGORY,
  /** Fewer levels of a facet than the figure needs. */
  TOO_FEW_LEVELS,
  /** The iteration stopped before its rule was met. */
  NOT_CONVERGED,
  /** The data leave a direction open in which the fit does not change. */
  NOT_IDENTIFIED,
  /** Parts of the data have nothing in common that would tie their origins together. */
  DISJOINT_SUBSETS,
  /** The grid of points is too wide for how exactly the candidates are known. */
  COARSE_GRID
}
