package org.ridealong.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A rater's claim on an answer, with an expiry. There is one for each rater and answer: a claim
 * that expired and is still wanted is renewed, so that nothing of the draft is lost.
 */
@Entity
@Table(name = "rating_assignment")
class RatingAssignment {

  @Id UUID id;
  UUID pooledResponseId;
  UUID raterId;

  @Enumerated(EnumType.STRING)
  AssignmentStatus status = AssignmentStatus.CLAIMED;

  Instant claimedAt;
  Instant expiresAt;
  Instant endedAt;

  /** What the rater said on giving it back or sending it on, or null. */
  String reason;

  /** Hash of the sheet that was handed in, or null. */
  String sheetSha256;

  @Version long lockVersion;

  protected RatingAssignment() {}

  RatingAssignment(UUID id, UUID response, UUID rater, Instant now, Instant expiresAt) {
    this.id = id;
    this.pooledResponseId = response;
    this.raterId = rater;
    this.claimedAt = now;
    this.expiresAt = expiresAt;
  }

  boolean isLive(Instant now) {
    return status == AssignmentStatus.CLAIMED && now.isBefore(expiresAt);
  }

  boolean isExpired(Instant now) {
    return status == AssignmentStatus.CLAIMED && !now.isBefore(expiresAt);
  }

  void renew(Instant until) {
    expiresAt = until;
  }

  void submit(String sheetHash, Instant now) {
    sheetSha256 = sheetHash;
    end(AssignmentStatus.SUBMITTED, null, now);
  }

  void handBack(String why, Instant now) {
    end(AssignmentStatus.HANDED_BACK, why, now);
  }

  void sendToLead(String why, Instant now) {
    end(AssignmentStatus.SENT_TO_LEAD, why, now);
  }

  void recognize(Instant now) {
    end(AssignmentStatus.RECOGNIZED, null, now);
  }

  private void end(AssignmentStatus how, String why, Instant now) {
    if (status != AssignmentStatus.CLAIMED) {
      throw new IllegalStateException("The claim ended as " + status);
    }
    status = how;
    reason = why;
    endedAt = now;
  }
}
