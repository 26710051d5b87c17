package org.ridealong.rating;

/** Where an answer in a pool stands. */
public enum PooledStatus {
  /** It waits for readings. */
  OPEN,
  /** A lead decides what becomes of it. */
  WITH_LEAD,
  /** Its readings came to a result, or a lead gave one. */
  RESOLVED,
  /** It is nobody's answer and waits for nothing: given out by calibration only. */
  SEEDED
}
