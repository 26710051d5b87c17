package org.ridealong.rating;

import java.util.Map;
import java.util.Set;

/**
 * All that one rater said of an answer.
 *
 * @param marks by the code of the criterion
 * @param criticalFlags codes of critical behaviors that the rater saw
 */
record Reading(Map<String, Mark> marks, Set<String> criticalFlags) {}
