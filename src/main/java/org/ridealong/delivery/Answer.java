package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a candidate answered; only the members of the item's own format are there, the others are
 * null. An answer may be incomplete: when the window ends, what stands is kept as it stands. A
 * half-rated list is an answer, one without a single rating is none, and no member is ever filled
 * in for the candidate.
 *
 * @param text a written answer
 * @param choice the id of the option that was chosen as the best
 * @param best the id of the option that was chosen as the best beside a worst
 * @param worst the id of the option that was chosen as the worst; never the best one
 * @param ratings effectiveness from 1 (not at all) to 5 (very) by option id
 * @param order option ids, the most effective first; those that were not placed are missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
    @Schema(nullable = true) String text,
    @Schema(nullable = true) String choice,
    @Schema(nullable = true) String best,
    @Schema(nullable = true) String worst,
    @Schema(nullable = true) Map<String, Integer> ratings,
    @Schema(nullable = true) List<String> order) {

  /** An empty list says as little as none, and becomes none. */
  public Answer {
    ratings = ratings == null || ratings.isEmpty() ? null : sorted(ratings);
    order =
        order == null || order.isEmpty()
            ? null
            : Collections.unmodifiableList(new ArrayList<>(order));
  }

  boolean saysNothing() {
    return (text == null || text.isBlank())
        && choice == null
        && best == null
        && worst == null
        && ratings == null
        && order == null;
  }

  /** By option id, so that the same ratings always read the same. */
  private static SortedMap<String, Integer> sorted(Map<String, Integer> ratings) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(ratings));
  }
}
