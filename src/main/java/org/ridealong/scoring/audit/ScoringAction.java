package org.ridealong.scoring.audit;

/** What was done with scores and what decides them. */
public enum ScoringAction {
  /** A plan was made from a form. */
  PLAN_CREATED,
  /** A plan was made from a file. */
  PLAN_IMPORTED,
  /** The draft of a plan was replaced. */
  DRAFT_EDITED,
  /** A draft became a version. */
  VERSION_PUBLISHED,
  /** One of two people signed a version. */
  SIGNED,
  /** A signature was refused. */
  SIGNATURE_REFUSED,
  /** A plan was applied. */
  RUN_MADE
}
