package org.ridealong.delivery;

/** Where a test session stands. */
public enum SessionStatus {
  /** The code is burned and the workstation is bound. */
  ADMITTED,
  /** The equipment check is under way. */
  PREFLIGHT,
  /** Every clip is on the workstation and checked. */
  READY,
  /** The first scenario was opened. */
  RUNNING,
  /** The candidate ended the exam; events may still be missing. */
  SUBMITTING,
  /** Everything arrived and the receipt is issued. */
  SUBMITTED,
  /** The end of the chain is also kept outside the database. */
  SEALED;

  /** Whether events are still taken in. */
  boolean isOpen() {
    return switch (this) {
      case ADMITTED, PREFLIGHT, READY, RUNNING, SUBMITTING -> true;
      case SUBMITTED, SEALED -> false;
    };
  }
}
