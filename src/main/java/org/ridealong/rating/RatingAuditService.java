package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;

/** Writes the audit of what is done with answers. */
@ApplicationScoped
public class RatingAuditService {

  private final EntityManager entities;
  private final Ids ids;
  private final Clock clock;

  RatingAuditService(EntityManager entities, Ids ids, Clock clock) {
    this.entities = entities;
    this.ids = ids;
    this.clock = clock;
  }

  /** A line that belongs to what is done: kept if and only if that is. */
  @Transactional
  void done(String actor, RatingAudit.Action action, UUID response, String detail) {
    write(actor, action, response, detail);
  }

  /** A line about a refusal, kept although the refused call changes nothing. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refused(String actor, UUID response) {
    write(actor, RatingAudit.Action.CONFLICT_REFUSED, response, null);
  }

  private void write(String actor, RatingAudit.Action action, UUID response, String detail) {
    entities.persist(
        new RatingAudit(ids.next(), Microseconds.now(clock), actor, action, response, detail));
  }
}
