package org.ridealong.analysis.rater;

import java.util.UUID;
import org.ridealong.rater.RaterId;

/**
 * A rater's level beside that of the partner, for one criterion of one answer.
 *
 * @param order which reading of the rater's on the form it is part of, from 1
 */
record RatedPair(RaterId rater, UUID answer, String criterion, int order, int own, int partner) {

  /** Above 0 where the rater is the more lenient one. */
  int difference() {
    return own - partner;
  }
}
