package org.ridealong.rating;

/** How a rater's claim on an answer stands. */
public enum AssignmentStatus {
  /** The rater holds it until it expires. */
  CLAIMED,
  /** The ratings are handed in. */
  SUBMITTED,
  /** The rater gave it back and does not get it again. */
  HANDED_BACK,
  /** The rater sent it to the lead. */
  SENT_TO_LEAD,
  /** The rater recognized the person and gets nothing more of theirs. */
  RECOGNIZED
}
