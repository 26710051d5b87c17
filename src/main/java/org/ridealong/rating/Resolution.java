package org.ridealong.rating;

import java.util.Map;
import java.util.Set;

/** What is to be done with an answer after a reading of it. */
sealed interface Resolution {

  /** Somebody else reads it, blind. */
  record AnotherReading() implements Resolution {}

  /**
   * A lead decides with all readings side by side.
   *
   * @param criteria those on which the readings stay apart
   */
  record LeadDecides(Set<String> criteria) implements Resolution {}

  /**
   * The readings come to a result.
   *
   * @param marks by the code of the criterion
   * @param confirmedFlags critical behaviors that two readers or more saw
   */
  record Resolved(Map<String, ResolvedMark> marks, Set<String> confirmedFlags)
      implements Resolution {}
}
