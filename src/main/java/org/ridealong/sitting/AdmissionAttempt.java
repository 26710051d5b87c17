package org.ridealong.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One try at the door; never changed. Holds no code. */
@Entity
@Immutable
@Table(name = "admission_attempt")
class AdmissionAttempt {

  /** How it ended. */
  enum Outcome {
    /** The code opened a session. */
    ADMITTED,
    /** The code opened nothing. */
    REFUSED,
    /** The code was not even looked at: too many tries before it. */
    LOCKED
  }

  @Id UUID id;
  UUID workstationId;
  UUID testCenterId;
  Instant attemptedAt;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  protected AdmissionAttempt() {}

  AdmissionAttempt(UUID id, Workstation workstation, Instant attemptedAt, Outcome outcome) {
    this.id = id;
    this.workstationId = workstation.id().value();
    this.testCenterId = workstation.center().value();
    this.attemptedAt = attemptedAt;
    this.outcome = outcome;
  }
}
