package org.ridealong.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A scheduled exam event. */
@Entity
@Table(name = "sitting")
class Sitting {

  @Id UUID id;
  UUID testCenterId;
  UUID formVersionId;
  Instant opensAt;
  Instant closesAt;
  boolean checkInRequired;

  protected Sitting() {}

  Sitting(
      UUID id,
      UUID testCenterId,
      UUID formVersionId,
      Instant opensAt,
      Instant closesAt,
      boolean checkInRequired) {
    this.id = id;
    this.testCenterId = testCenterId;
    this.formVersionId = formVersionId;
    this.opensAt = opensAt;
    this.closesAt = closesAt;
    this.checkInRequired = checkInRequired;
  }

  boolean isOpen(Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(closesAt);
  }
}
