package org.ridealong.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The answer at one decision point with its timing, as the log tells it. Microseconds. */
@Entity
@Table(name = "candidate_response")
class CandidateResponse {

  /** One attempt of one session at one decision point. */
  @Embeddable
  record Key(UUID testSessionId, UUID decisionPointId, int attempt) implements Serializable {}

  @EmbeddedId Key key;
  long onsetUs;
  long segmentUs;
  long onsetServerUs;
  long windowUs;

  @Column(columnDefinition = "longtext")
  String answerText;

  String answerChoice;
  String answerBest;
  String answerWorst;

  @Convert(converter = JsonColumn.Ratings.class)
  @Column(columnDefinition = "longtext")
  Map<String, Integer> answerRatings;

  @Convert(converter = JsonColumn.Order.class)
  @Column(columnDefinition = "longtext")
  List<String> answerOrder;

  Long committedUs;
  Long responseTimeUs;

  @Enumerated(EnumType.STRING)
  Closure closure;

  @Enumerated(EnumType.STRING)
  EventPayload.Trigger committedBy;

  protected CandidateResponse() {}

  CandidateResponse(Key key, long onsetUs, long segmentUs, long onsetServerUs, long windowUs) {
    this.key = key;
    this.onsetUs = onsetUs;
    this.segmentUs = segmentUs;
    this.onsetServerUs = onsetServerUs;
    this.windowUs = windowUs;
  }

  boolean isOpen() {
    return closure == null;
  }

  /** The answer as it stands while the window is open. */
  void draft(Answer answer) {
    answerText = answer.text();
    answerChoice = answer.choice();
    answerBest = answer.best();
    answerWorst = answer.worst();
    answerRatings = answer.ratings();
    answerOrder = answer.order();
  }

  void commit(
      Answer answer, EventPayload.Trigger by, long committed, long responseTime, Closure how) {
    draft(answer);
    committedBy = by;
    committedUs = committed;
    responseTimeUs = responseTime;
    closure = how;
  }

  /** What was answered so far, or null. */
  Answer answer() {
    Answer answer =
        new Answer(answerText, answerChoice, answerBest, answerWorst, answerRatings, answerOrder);
    return answer.text() == null && answer.saysNothing() ? null : answer;
  }
}
