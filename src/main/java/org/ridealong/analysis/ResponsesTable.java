package org.ridealong.analysis;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.analysis.table.Column;
import org.ridealong.delivery.ResponseRecord;

/** Every answer in a row: what {@code responses.csv} holds. */
final class ResponsesTable {

  private ResponsesTable() {}

  static List<Column<ResponseRecord>> columns(FormData data) {
    Map<Object, FormItem> items =
        data.items().stream().collect(Collectors.toMap(FormItem::id, Function.identity()));
    Function<ResponseRecord, FormItem> item = response -> items.get(response.decisionPointId());
    return List.of(
        Column.of(
            "response_code",
            "string",
            "Names the exam; leads to nobody.",
            ResponseRecord::responseCode),
        Column.of("scenario", "string", "Key of the scenario.", r -> item.apply(r).scenarioKey()),
        Column.of(
            "decision_point",
            "string",
            "Key of the decision point in its scenario.",
            r -> item.apply(r).content().key()),
        Column.counted("attempt", "attempts", "Counted from 1.", ResponseRecord::attempt),
        Column.of(
            "format",
            "string",
            "Response format: BEST, BEST_WORST, RATE_EACH, RANK or WRITTEN.",
            r -> item.apply(r).content().format().name()),
        Column.written("answer", AnswerCell.DESCRIPTION, r -> AnswerCell.of(r.answer())),
        Column.measured(
            "score",
            "score points",
            "From 0 to 1, by the rule of the format: BEST and BEST_WORST by key where one is clear,"
                + " else by effectiveness; RATE_EACH by distance to the effectiveness, parts that"
                + " were not answered earning nothing; RANK by Spearman's agreement with the order"
                + " of effectiveness; WRITTEN by the mean over the rated criteria of (level - 1) /"
                + " 4. Empty where nothing was answered in time or raters have not come to a"
                + " result.",
            r -> score(data, r)),
        Column.of(
            "closure",
            "string",
            "How the decision point was closed: ANSWERED, TIMED_OUT, LATE_ARRIVAL,"
                + " LATE_UNVERIFIED; empty where it never was.",
            r -> r.closure() == null ? null : r.closure().name()),
        Column.measured(
            "response_time_ms",
            "milliseconds",
            "From the frame that asked the question to the answer.",
            r -> Milliseconds.of(r.responseTimeUs())),
        Column.measured(
            "window_ms",
            "milliseconds",
            "Length of the response window.",
            r -> Milliseconds.of(r.windowUs())),
        Column.of(
            "submitted_at",
            "datetime",
            "When the exam was handed in, UTC.",
            ResponseRecord::submittedAt));
  }

  private static Object score(FormData data, ResponseRecord response) {
    OptionalDouble score = data.score(response);
    return score.isPresent() ? score.getAsDouble() : null;
  }
}
