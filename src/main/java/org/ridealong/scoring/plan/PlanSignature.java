package org.ridealong.scoring.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One of the two signatures that lock a version. */
@Entity
@Immutable
@Table(name = "scoring_plan_signature")
class PlanSignature {

  /** With two signatures a version is locked. */
  static final int NEEDED = 2;

  /** The first or the second signature of a version. */
  @Embeddable
  record Key(UUID planVersionId, int position) implements Serializable {}

  @EmbeddedId Key key;
  String signedBy;

  /** What the person has read. */
  String contentSha256;

  String reason;
  Instant signedAt;

  protected PlanSignature() {}

  PlanSignature(PlanVersion version, int position, String signedBy, String reason, Instant now) {
    this.key = new Key(version.id, position);
    this.signedBy = signedBy;
    this.contentSha256 = version.contentSha256;
    this.reason = reason;
    this.signedAt = now;
  }
}
