package org.ridealong.rating;

/**
 * What one reader says of one criterion: a level, or why there is none.
 *
 * @param level from 1 to 5, or null
 * @param missing null where there is a level
 */
record Mark(Integer level, MissingReason missing) {

  Mark {
    if ((level == null) == (missing == null)) {
      throw new IllegalArgumentException("Either a level or a reason why there is none");
    }
  }

  static Mark at(int level) {
    return new Mark(level, null);
  }

  static Mark missing(MissingReason reason) {
    return new Mark(null, reason);
  }

  boolean isMissing() {
    return missing != null;
  }
}
