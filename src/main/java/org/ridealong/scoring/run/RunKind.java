package org.ridealong.scoring.run;

/** What a run may be used for. */
public enum RunKind {
  /** Its scores count; only a locked plan makes one. */
  OPERATIONAL,
  /** To look at before the plan is locked; nobody passes or fails. */
  TRIAL
}
