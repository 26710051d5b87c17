package org.ridealong.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.rating.PlacedRating;
import org.ridealong.rating.ResolvedRecord;

/**
 * What the ratings of written answers came to. Pure.
 *
 * <p>A criterion's level from 1 to 5 is (level - 1) / 4 of its range; the score of an answer is the
 * mean of that over the criteria that have a level, all with the same weight. Another weight is the
 * scoring plan's to give. An answer whose criteria are all missing by plan has a result and no
 * score.
 */
final class RatedAnswers {

  private static final double LOWEST_MILLI = 1000;
  private static final double RANGE_MILLI = 4000;

  private record Key(String responseCode, UUID decisionPointId, int attempt) {}

  private final Map<UUID, String> codes;
  private final Map<Key, Map<String, ResolvedRecord>> results = new HashMap<>();

  private RatedAnswers(Map<UUID, String> codes) {
    this.codes = codes;
  }

  /** Nobody has rated anything. */
  static RatedAnswers none() {
    return new RatedAnswers(Map.of());
  }

  /**
   * @param codes the response code of each exam, by its session
   */
  static RatedAnswers of(Map<UUID, String> codes, List<ResolvedRecord> results) {
    RatedAnswers rated = new RatedAnswers(codes);
    for (ResolvedRecord result : results) {
      String code = codes.get(result.testSessionId());
      if (code != null) {
        rated
            .results
            .computeIfAbsent(
                new Key(code, result.decisionPointId(), result.attempt()), key -> new TreeMap<>())
            .put(result.criterion(), result);
      }
    }
    return rated;
  }

  /** The response code of an exam; null where it was never handed in, or erased. */
  String codeOf(UUID testSession) {
    return codes.get(testSession);
  }

  /** What the readings of a rated answer came to on the criterion of a rating, or null. */
  ResolvedRecord result(String responseCode, PlacedRating rating) {
    Key key = new Key(responseCode, rating.decisionPointId(), rating.attempt());
    return results.getOrDefault(key, Map.of()).get(rating.criterion());
  }

  private Map<String, ResolvedRecord> of(ResponseRecord response) {
    return results.getOrDefault(
        new Key(response.responseCode(), response.decisionPointId(), response.attempt()), Map.of());
  }

  /** The levels that answers came to on a criterion, in thousandths, where they came to one. */
  int[] levels(String criterion, List<ResponseRecord> responses) {
    return responses.stream()
        .map(response -> of(response).get(criterion))
        .filter(result -> result != null && result.levelMilli() != null)
        .mapToInt(ResolvedRecord::levelMilli)
        .toArray();
  }

  /** Whether the ratings came to a result, if only to the one that nothing can be rated. */
  boolean haveResult(ResponseRecord response) {
    return !of(response).isEmpty();
  }

  /** The score from 0 to 1; none without a result, or where every criterion is missing by plan. */
  OptionalDouble score(ResponseRecord response) {
    return of(response).values().stream()
        .filter(result -> result.levelMilli() != null)
        .mapToDouble(result -> (result.levelMilli() - LOWEST_MILLI) / RANGE_MILLI)
        .average();
  }
}
