package org.ridealong.psychometrics.facets;

/** Which criteria share their category steps. */
public enum StepModel {
  /** All criteria are rated on one scale with the same steps (rating scale model, Andrich 1978). */
  COMMON,
  /** Each criterion has steps of its own (partial credit model, Masters 1982). */
  PER_CRITERION
}
