package org.ridealong.calibration.monitor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.ridealong.rater.RaterId;

/** Who took a rater from live work, when and why. */
@Entity
@Immutable
@Table(name = "rater_suspension")
class RaterSuspension {

  @Id UUID id;
  UUID raterId;
  String reason;
  String suspendedBy;
  Instant suspendedAt;

  protected RaterSuspension() {}

  RaterSuspension(UUID id, RaterId rater, String reason, String suspendedBy, Instant now) {
    this.id = id;
    this.raterId = rater.value();
    this.reason = reason;
    this.suspendedBy = suspendedBy;
    this.suspendedAt = now;
  }
}
