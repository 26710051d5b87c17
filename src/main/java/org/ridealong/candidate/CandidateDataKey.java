package org.ridealong.candidate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A candidate's data key, wrapped by a key that follows from the master key. */
@Entity
@Table(name = "candidate_data_key")
class CandidateDataKey {

  @Id UUID candidateId;

  @Column(length = 200)
  byte[] wrappedKey;

  protected CandidateDataKey() {}

  CandidateDataKey(UUID candidateId, byte[] wrappedKey) {
    this.candidateId = candidateId;
    this.wrappedKey = wrappedKey;
  }
}
