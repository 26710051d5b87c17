package org.ridealong.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An exam computer of a test center. */
@Entity
@Table(name = "workstation")
class WorkstationEntity {

  @Id UUID id;
  UUID testCenterId;
  String label;

  /** Keyed hash of the one-time enrolment token; null after its use. */
  String tokenHash;

  protected WorkstationEntity() {}

  WorkstationEntity(UUID id, UUID testCenterId, String label, String tokenHash) {
    this.id = id;
    this.testCenterId = testCenterId;
    this.label = label;
    this.tokenHash = tokenHash;
  }

  void spendToken() {
    tokenHash = null;
  }
}
