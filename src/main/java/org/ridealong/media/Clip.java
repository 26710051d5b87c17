package org.ridealong.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A clip as its manifest describes it; never changed after it is registered. */
@Entity
@Immutable
@Table(name = "clip")
class Clip {

  @Id UUID id;

  @Column(columnDefinition = "longtext")
  String manifest;

  String manifestSha256;
  Instant registeredAt;

  protected Clip() {}

  Clip(UUID id, String manifest, String manifestSha256, Instant registeredAt) {
    this.id = id;
    this.manifest = manifest;
    this.manifestSha256 = manifestSha256;
    this.registeredAt = registeredAt;
  }
}
