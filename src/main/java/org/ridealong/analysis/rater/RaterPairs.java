package org.ridealong.analysis.rater;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.rating.PlacedRating;

/**
 * The levels of two independent readings of one answer side by side.
 *
 * <p>Only live answers that two raters read in any case, only their two planned readings, and only
 * criteria that both gave a level. Each two levels make two pairs, one from each rater's side.
 */
final class RaterPairs {

  private static final int TWO = 2;

  private RaterPairs() {}

  private record Key(UUID answer, String criterion) {}

  /**
   * @param ratings in the order in which they were handed in
   */
  static List<RatedPair> of(List<PlacedRating> ratings) {
    Map<Key, List<PlacedRating>> together = new LinkedHashMap<>();
    for (PlacedRating rating : ratings) {
      if (rating.isLive()
          && rating.planned() == TWO
          && rating.isPlanned()
          && rating.level() != null) {
        together
            .computeIfAbsent(
                new Key(rating.response().value(), rating.criterion()), key -> new ArrayList<>())
            .add(rating);
      }
    }
    List<RatedPair> pairs = new ArrayList<>();
    for (List<PlacedRating> both : together.values()) {
      if (both.size() == TWO) {
        pairs.add(pair(both.get(0), both.get(1)));
        pairs.add(pair(both.get(1), both.get(0)));
      }
    }
    return pairs;
  }

  private static RatedPair pair(PlacedRating own, PlacedRating partner) {
    return new RatedPair(
        own.rater(),
        own.response().value(),
        own.criterion(),
        own.order(),
        own.level(),
        partner.level());
  }
}
