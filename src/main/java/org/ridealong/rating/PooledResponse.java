package org.ridealong.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer in a pool: which readings it has and needs. Raters know it by its response code alone;
 * whose it is stays here, to keep people apart.
 */
@Entity
@Table(name = "pooled_response")
class PooledResponse {

  @Id UUID id;
  UUID poolId;

  @Enumerated(EnumType.STRING)
  ResponsePurpose purpose;

  /** Null for a benchmark, as the next three. */
  UUID testSessionId;

  Integer attempt;
  UUID candidateId;

  /** Where the candidate works, as agencies compare; null where it is not known. */
  String agencyKey;

  String responseCode;

  /** What a benchmark says; null for a candidate's answer, which stays where it is. */
  @Column(columnDefinition = "longtext")
  String seededAnswer;

  @Enumerated(EnumType.STRING)
  PooledStatus status;

  int ratingsNeeded;
  int ratingsDone;
  Instant enteredAt;

  @Version long lockVersion;

  protected PooledResponse() {}

  /** A benchmark, given out by calibration only. */
  static PooledResponse seeded(
      UUID id,
      RatingPoolId pool,
      ResponsePurpose purpose,
      String code,
      String answer,
      Instant now) {
    if (purpose == ResponsePurpose.LIVE) {
      throw new IllegalArgumentException("Live answers come from exams");
    }
    PooledResponse response = new PooledResponse();
    response.id = id;
    response.poolId = pool.value();
    response.purpose = purpose;
    response.responseCode = code;
    response.seededAnswer = answer;
    response.status = PooledStatus.SEEDED;
    response.enteredAt = now;
    return response;
  }

  boolean isLive() {
    return purpose == ResponsePurpose.LIVE;
  }

  /** Whether one more rater may take it now. */
  boolean wants(long liveClaims) {
    return status == PooledStatus.SEEDED
        || (status == PooledStatus.OPEN && ratingsDone + liveClaims < ratingsNeeded);
  }

  void readingAdded() {
    ratingsDone++;
  }

  /** One reading more than there are. */
  void needAnother() {
    ratingsNeeded = Math.max(ratingsNeeded, ratingsDone + 1);
    status = PooledStatus.OPEN;
  }

  void sendToLead() {
    if (status == PooledStatus.OPEN) {
      status = PooledStatus.WITH_LEAD;
    }
  }

  void reopen() {
    requireWithLead();
    status = PooledStatus.OPEN;
  }

  void resolve() {
    status = PooledStatus.RESOLVED;
  }

  void adjudicate() {
    requireWithLead();
    status = PooledStatus.RESOLVED;
  }

  private void requireWithLead() {
    if (status != PooledStatus.WITH_LEAD) {
      throw new IllegalStateException("Not with a lead but " + status);
    }
  }
}
