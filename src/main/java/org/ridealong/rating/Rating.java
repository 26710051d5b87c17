package org.ridealong.rating;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one rater said of one criterion of one answer. Written once; never a score. */
@Entity
@Immutable
@Table(name = "rating")
class Rating {

  /**
   * A sign and where it stands.
   *
   * @param answerFrom first character of the place in the answer, in UTF-16 units, or null
   * @param answerTo one past the last character, or null
   * @param clipMs moment of the clip in milliseconds, or null
   */
  @Embeddable
  record Evidence(String code, Integer answerFrom, Integer answerTo, Integer clipMs) {}

  @Id UUID id;
  UUID assignmentId;
  UUID pooledResponseId;
  UUID raterId;
  String criterion;
  UUID rubricVersionId;
  Integer level;

  @Enumerated(EnumType.STRING)
  MissingReason missing;

  Instant submittedAt;

  @ElementCollection
  @CollectionTable(name = "rating_evidence", joinColumns = @JoinColumn(name = "rating_id"))
  @OrderColumn(name = "position")
  List<Evidence> evidence = new ArrayList<>();

  protected Rating() {}

  Rating(
      UUID id,
      RatingAssignment assignment,
      RatingPool.PinnedCriterion pinned,
      Mark mark,
      List<Evidence> evidence,
      Instant submittedAt) {
    this.id = id;
    this.assignmentId = assignment.id;
    this.pooledResponseId = assignment.pooledResponseId;
    this.raterId = assignment.raterId;
    this.criterion = pinned.criterion();
    this.rubricVersionId = pinned.rubricVersionId();
    this.level = mark.level();
    this.missing = mark.missing();
    this.evidence.addAll(evidence);
    this.submittedAt = submittedAt;
  }

  List<RatingSheet.EvidenceMark> evidenceMarks() {
    return evidence.stream()
        .map(
            sign ->
                new RatingSheet.EvidenceMark(
                    sign.code(), sign.answerFrom(), sign.answerTo(), sign.clipMs()))
        .toList();
  }

  Mark mark() {
    return new Mark(level, missing);
  }
}
