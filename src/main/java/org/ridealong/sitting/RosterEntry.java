package org.ridealong.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One candidate of a sitting, with the accommodation of time. */
@Entity
@Table(name = "roster_entry")
class RosterEntry {

  @Id UUID id;
  UUID sittingId;
  UUID candidateId;
  int windowPercent;

  protected RosterEntry() {}

  RosterEntry(UUID id, UUID sittingId, UUID candidateId, int windowPercent) {
    this.id = id;
    this.sittingId = sittingId;
    this.candidateId = candidateId;
    this.windowPercent = windowPercent;
  }
}
