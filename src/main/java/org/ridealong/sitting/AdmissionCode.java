package org.ridealong.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A one-time code, kept as a keyed hash. */
@Entity
@Table(name = "admission_code")
class AdmissionCode {

  @Id UUID id;
  UUID rosterEntryId;
  String codeHash;
  Instant issuedAt;
  Instant usedAt;
  UUID usedWorkstationId;

  protected AdmissionCode() {}

  AdmissionCode(UUID id, UUID rosterEntryId, String codeHash, Instant issuedAt) {
    this.id = id;
    this.rosterEntryId = rosterEntryId;
    this.codeHash = codeHash;
    this.issuedAt = issuedAt;
  }
}
