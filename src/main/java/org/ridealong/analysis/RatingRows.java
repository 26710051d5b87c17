package org.ridealong.analysis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.analysis.rater.RatingsTable;
import org.ridealong.rating.PlacedRating;
import org.ridealong.rating.ResolvedRecord;

/** Sets ratings beside the exam, the item and the result that they belong to. Pure. */
final class RatingRows {

  private RatingRows() {}

  /**
   * @param evidence codes by the id of the rating
   */
  static List<RatingsTable.Row> of(
      FormData form, List<PlacedRating> ratings, Map<UUID, List<String>> evidence) {
    Map<UUID, FormItem> items =
        form.items().stream().collect(Collectors.toMap(FormItem::id, Function.identity()));
    return ratings.stream()
        .map(
            rating ->
                row(
                    form.ratings(),
                    rating,
                    items.get(rating.decisionPointId()),
                    evidence.getOrDefault(rating.ratingId(), List.of())))
        .toList();
  }

  private static RatingsTable.Row row(
      RatedAnswers answers, PlacedRating rating, FormItem item, List<String> evidence) {
    String exam = rating.isLive() ? answers.codeOf(rating.testSessionId()) : null;
    ResolvedRecord result = exam == null ? null : answers.result(exam, rating);
    return new RatingsTable.Row(
        rating,
        exam,
        item.scenarioKey(),
        item.content().key(),
        evidence,
        result == null ? null : result.levelMilli(),
        result == null ? null : result.missing(),
        result == null ? null : result.rule());
  }
}
