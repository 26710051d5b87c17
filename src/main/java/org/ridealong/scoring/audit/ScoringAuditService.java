package org.ridealong.scoring.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;

/** Writes the audit of what is done with plans and runs. */
@ApplicationScoped
public class ScoringAuditService {

  private final EntityManager entities;
  private final Ids ids;
  private final Clock clock;

  ScoringAuditService(EntityManager entities, Ids ids, Clock clock) {
    this.entities = entities;
    this.ids = ids;
    this.clock = clock;
  }

  /** A line that belongs to what is done: kept if and only if that is. */
  @Transactional
  public void done(String actor, ScoringAction action, UUID plan, String detail) {
    write(actor, action, plan, detail);
  }

  /** A line about a refusal, kept although the refused call changes nothing. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refused(String actor, ScoringAction action, UUID plan, String detail) {
    write(actor, action, plan, detail);
  }

  private void write(String actor, ScoringAction action, UUID plan, String detail) {
    entities.persist(
        new ScoringAudit(ids.next(), Microseconds.now(clock), actor, action, plan, detail));
  }
}
