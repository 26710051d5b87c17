package org.ridealong.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.sitting.AdmissionResult;

/** One candidate's attempt at a form in a sitting. */
@Entity
@Table(name = "test_session")
class TestSession {

  @Id UUID id;
  UUID rosterEntryId;
  UUID sittingId;
  UUID candidateId;
  UUID formVersionId;
  UUID workstationId;

  /** Accommodation: 150 stretches every response window by half. */
  int windowPercent;

  /** Orders the options of this candidate. */
  long optionSeed;

  String tokenHash;

  @Enumerated(EnumType.STRING)
  SessionStatus status = SessionStatus.ADMITTED;

  int epoch = 1;
  int headSequence;
  String headHash = Hashes.ZERO;
  String chainHash = Hashes.ZERO;

  /** Start of the page that spoke last, on the browser's clock. */
  Long segmentUs;

  boolean rulesAccepted;
  boolean practiceFinished;
  boolean ended;
  Instant admittedAt;
  Instant submittedAt;

  @Column(columnDefinition = "longtext")
  String receipt;

  @Version long lockVersion;

  protected TestSession() {}

  TestSession(
      UUID id,
      AdmissionResult.Admitted admitted,
      UUID workstationId,
      String tokenHash,
      long optionSeed,
      Instant now) {
    this.id = id;
    this.rosterEntryId = admitted.rosterEntryId();
    this.sittingId = admitted.sitting().value();
    this.candidateId = admitted.candidate().value();
    this.formVersionId = admitted.formVersionId();
    this.windowPercent = admitted.windowPercent();
    this.workstationId = workstationId;
    this.tokenHash = tokenHash;
    this.optionSeed = optionSeed;
    this.admittedAt = now;
  }

  /** Takes the next link of the chain as the new head. */
  void advance(SessionEvent event) {
    headSequence = event.key.sequence();
    headHash = event.hash;
    chainHash = event.chainHash;
  }

  /** Moves forward to a status that the candidate has reached; never back. */
  void reach(SessionStatus reached) {
    if (status.isOpen() && reached.compareTo(status) > 0) {
      status = reached;
    }
  }

  void submit(String canonicalReceipt, Instant now) {
    status = SessionStatus.SUBMITTED;
    submittedAt = now;
    receipt = canonicalReceipt;
  }

  void seal() {
    if (status != SessionStatus.SUBMITTED) {
      throw new IllegalStateException("Only a submitted session is sealed");
    }
    status = SessionStatus.SEALED;
  }

  /** The response window of a decision point for this candidate, in microseconds. */
  long window(long windowUs) {
    return windowUs * windowPercent / 100;
  }
}
