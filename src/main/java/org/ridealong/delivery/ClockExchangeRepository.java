package org.ridealong.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.UUID;

@ApplicationScoped
class ClockExchangeRepository implements PanacheRepositoryBase<ClockExchange, UUID> {

  boolean isKnown(UUID session, long t1) {
    return count("testSessionId = ?1 and t1 = ?2", session, t1) > 0;
  }

  /**
   * The offset of the last exchange of a page that began before a moment on the browser's clock.
   */
  OptionalLong offsetBefore(UUID session, long segmentUs, long moment) {
    return find(
            "testSessionId = ?1 and t1 >= ?2 and t1 <= ?3 order by t1 desc",
            session,
            segmentUs,
            moment)
        .firstResultOptional()
        .map(exchange -> OptionalLong.of(exchange.offsetUs()))
        .orElse(OptionalLong.empty());
  }

  /** The offset of the newest exchange that began after a moment on the browser's clock. */
  OptionalLong offsetAfter(UUID session, long moment) {
    return find(
            "testSessionId = ?1 and t1 >= ?2 order by receivedAt desc, t1 desc", session, moment)
        .firstResultOptional()
        .map(exchange -> OptionalLong.of(exchange.offsetUs()))
        .orElse(OptionalLong.empty());
  }
}
