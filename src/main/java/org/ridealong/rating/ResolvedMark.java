package org.ridealong.rating;

/**
 * What several readings of one criterion come to.
 *
 * @param levelMilli from 1000 to 5000 in thousandths, or null
 * @param missing null where there is a level
 */
record ResolvedMark(Integer levelMilli, MissingReason missing) {

  static ResolvedMark at(int levelMilli) {
    return new ResolvedMark(levelMilli, null);
  }

  static ResolvedMark missing(MissingReason reason) {
    return new ResolvedMark(null, reason);
  }
}
