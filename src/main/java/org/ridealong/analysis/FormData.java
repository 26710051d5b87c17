package org.ridealong.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.form.FormView;

/**
 * A form with everything that was handed in on it.
 *
 * @param items in the order of the exam
 * @param submitted exams that were handed in
 * @param responses by the order of the items, then by response code
 * @param ratings what the ratings of written answers came to
 */
record FormData(
    FormView form,
    List<FormItem> items,
    long submitted,
    List<ResponseRecord> responses,
    RatedAnswers ratings) {

  /** Puts the responses in an order that depends on nothing but their content. */
  static FormData of(
      FormView form,
      List<FormItem> items,
      long submitted,
      List<ResponseRecord> responses,
      RatedAnswers ratings) {
    Map<UUID, Integer> places =
        IntStream.range(0, items.size())
            .boxed()
            .collect(Collectors.toMap(i -> items.get(i).id(), Function.identity()));
    List<ResponseRecord> ordered =
        responses.stream()
            .sorted(
                Comparator.<ResponseRecord>comparingInt(r -> places.get(r.decisionPointId()))
                    .thenComparing(ResponseRecord::responseCode)
                    .thenComparingInt(ResponseRecord::attempt))
            .toList();
    return new FormData(form, List.copyOf(items), submitted, ordered, ratings);
  }

  List<ResponseRecord> of(FormItem item) {
    return responses.stream().filter(r -> r.decisionPointId().equals(item.id())).toList();
  }

  /**
   * The score of an answer from 0 to 1; none where nothing was answered in time, or where no rater
   * has scored yet.
   */
  OptionalDouble score(ResponseRecord response) {
    FormItem item = itemOf(response);
    return item.isScoredByKey() ? item.score(response) : ratedScore(response);
  }

  private OptionalDouble ratedScore(ResponseRecord response) {
    return FormItem.counts(response) ? ratings.score(response) : OptionalDouble.empty();
  }

  /** Whether somebody still has to rate the answer before it can have a score. */
  boolean waits(ResponseRecord response) {
    return !itemOf(response).isScoredByKey()
        && FormItem.counts(response)
        && !ratings.haveResult(response);
  }

  FormItem itemOf(ResponseRecord response) {
    return items.stream()
        .filter(item -> item.id().equals(response.decisionPointId()))
        .findFirst()
        .orElseThrow();
  }
}
