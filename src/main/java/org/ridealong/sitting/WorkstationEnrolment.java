package org.ridealong.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The tie between a browser and a workstation: its cookie. */
@Entity
@Table(name = "workstation_enrolment")
class WorkstationEnrolment {

  @Id UUID id;
  UUID workstationId;
  String cookieHash;
  Instant enrolledAt;

  protected WorkstationEnrolment() {}

  WorkstationEnrolment(UUID id, UUID workstationId, String cookieHash, Instant enrolledAt) {
    this.id = id;
    this.workstationId = workstationId;
    this.cookieHash = cookieHash;
    this.enrolledAt = enrolledAt;
  }
}
