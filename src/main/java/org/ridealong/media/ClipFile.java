package org.ridealong.media;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One file of a clip: its bytes lie in the store under the same hash. */
@Entity
@Immutable
@Table(name = "clip_file")
class ClipFile {

  @Id String sha256;
  String mediaType;
  long bytes;
  Instant storedAt;

  protected ClipFile() {}

  ClipFile(String sha256, String mediaType, long bytes, Instant storedAt) {
    this.sha256 = sha256;
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.storedAt = storedAt;
  }
}
