package org.ridealong.sitting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RosterRepository implements PanacheRepositoryBase<RosterEntry, UUID> {

  Optional<RosterEntry> of(SittingId sitting, UUID candidate) {
    return find("sittingId = ?1 and candidateId = ?2", sitting.value(), candidate)
        .firstResultOptional();
  }

  void issue(AdmissionCode code) {
    getEntityManager().persist(code);
  }

  /** A code with the entry and the sitting that it belongs to. */
  record Ticket(AdmissionCode code, RosterEntry entry, Sitting sitting) {}

  Optional<Ticket> ticket(String codeHash) {
    return getEntityManager()
        .createQuery(
            "select new org.ridealong.sitting.RosterRepository$Ticket(c, r, s)"
                + " from AdmissionCode c, RosterEntry r, Sitting s where c.codeHash = :hash"
                + " and r.id = c.rosterEntryId and s.id = r.sittingId",
            Ticket.class)
        .setParameter("hash", codeHash)
        .getResultStream()
        .findFirst();
  }

  /** Burns a code; of two that try at once, one gets true. */
  boolean burn(AdmissionCode code, WorkstationId workstation, Instant now) {
    return getEntityManager()
            .createQuery(
                "update AdmissionCode c set c.usedAt = :now, c.usedWorkstationId = :workstation"
                    + " where c.id = :id and c.usedAt is null")
            .setParameter("now", now)
            .setParameter("workstation", workstation.value())
            .setParameter("id", code.id)
            .executeUpdate()
        == 1;
  }
}
