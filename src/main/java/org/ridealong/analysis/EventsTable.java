package org.ridealong.analysis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.analysis.table.Column;
import org.ridealong.delivery.EventRecord;

/** Every event of the sessions in a row, without its content: what {@code events.csv} holds. */
final class EventsTable {

  private EventsTable() {}

  static List<Column<EventRecord>> columns(List<FormItem> all) {
    Map<UUID, FormItem> items =
        all.stream().collect(Collectors.toMap(FormItem::id, Function.identity()));
    Function<EventRecord, FormItem> item =
        event -> event.decisionPointId() == null ? null : items.get(event.decisionPointId());
    return List.of(
        Column.of(
            "response_code",
            "string",
            "Names the exam, as in responses.csv; leads to nobody.",
            EventRecord::responseCode),
        Column.counted(
            "epoch",
            "workstations",
            "Counted from 1; one more each time the exam moved to another workstation.",
            EventRecord::epoch),
        Column.counted(
            "sequence",
            "events",
            "Counted from 1 without a gap inside an epoch.",
            EventRecord::sequence),
        Column.of(
            "type",
            "string",
            "What happened; empty where the content cannot be read or was erased.",
            EventRecord::type),
        Column.of(
            "scenario",
            "string",
            "Key of the scenario; empty where the event belongs to no question.",
            event -> item.apply(event) == null ? null : item.apply(event).scenarioKey()),
        Column.of(
            "decision_point",
            "string",
            "Key of the decision point in its scenario; empty where it belongs to none.",
            event -> item.apply(event) == null ? null : item.apply(event).content().key()),
        Column.counted(
            "attempt",
            "attempts",
            "Counted from 1; 0 where the event belongs to no question.",
            EventRecord::attempt),
        Column.measured(
            "elapsed_ms",
            "milliseconds",
            "Since the first event of the exam, by the clock of the browser.",
            event -> Milliseconds.of(event.monotonicUs())),
        Column.measured(
            "media_ms",
            "milliseconds",
            "Position in the clip; empty where no clip was open.",
            event -> Milliseconds.of(event.mediaUs())),
        Column.of(
            "received_at",
            "datetime",
            "When the server took it in, UTC; later than it happened where the line was cut.",
            EventRecord::receivedAt),
        Column.of(
            "verdict",
            "string",
            "What the server said: ACCEPTED, TIMED_OUT, LATE_ARRIVAL, LATE_UNVERIFIED or"
                + " QUARANTINED.",
            event -> event.verdict().name()));
  }
}
