package org.ridealong.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.ridealong.platform.Ids;

/** Keeps events that cannot enter the log, and raises the alarm. */
@ApplicationScoped
class Quarantine {

  private static final Logger LOG = Logger.getLogger(Quarantine.class);

  private final EventQuarantineRepository events;
  private final Ids ids;
  private final ObjectMapper json;
  private final MeterRegistry meters;

  Quarantine(EventQuarantineRepository events, Ids ids, ObjectMapper json, MeterRegistry meters) {
    this.events = events;
    this.ids = ids;
    this.json = json;
    this.meters = meters;
  }

  /** Puts an event aside; the metric {@code ridealong.events.quarantined} is what alarms watch. */
  void put(UUID session, EventEnvelope event, EventQuarantine.Reason reason, Instant now) {
    events.persist(new EventQuarantine(ids.next(), session, event, reason, text(event), now));
    meters
        .counter("ridealong.events.quarantined", "reason", reason.name().toLowerCase(Locale.ROOT))
        .increment();
    LOG.warnf("Event %d of session %s was put aside: %s", event.sequence(), session, reason);
  }

  private String text(EventEnvelope event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event that was read can be written", e);
    }
  }
}
