package org.ridealong.platform.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The tokens of one signed-in browser, sealed; the browser holds only the id. */
@Entity
@Table(name = "staff_session")
class StaffSession {

  @Id String idHash;

  @Column(columnDefinition = "mediumblob")
  byte[] sealedTokens;

  Instant createdAt;

  protected StaffSession() {}

  StaffSession(String idHash, byte[] sealedTokens, Instant createdAt) {
    this.idHash = idHash;
    this.sealedTokens = sealedTokens;
    this.createdAt = createdAt;
  }
}
