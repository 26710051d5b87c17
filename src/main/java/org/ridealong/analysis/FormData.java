package org.ridealong.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 */
record FormData(
    FormView form, List<FormItem> items, long submitted, List<ResponseRecord> responses) {

  /** Puts the responses in an order that depends on nothing but their content. */
  static FormData of(
      FormView form, List<FormItem> items, long submitted, List<ResponseRecord> responses) {
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
    return new FormData(form, List.copyOf(items), submitted, ordered);
  }

  List<ResponseRecord> of(FormItem item) {
    return responses.stream().filter(r -> r.decisionPointId().equals(item.id())).toList();
  }

  FormItem itemOf(ResponseRecord response) {
    return items.stream()
        .filter(item -> item.id().equals(response.decisionPointId()))
        .findFirst()
        .orElseThrow();
  }
}
