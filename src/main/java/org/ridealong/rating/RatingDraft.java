package org.ridealong.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a rater has put down so far; gone when the ratings are handed in. */
@Entity
@Table(name = "rating_draft")
class RatingDraft {

  @Id UUID assignmentId;

  @Column(columnDefinition = "longtext")
  String sheet;

  Instant savedAt;

  /** Counts the savings, so that a window can say which one it knows. */
  int version;

  protected RatingDraft() {}

  RatingDraft(UUID assignmentId) {
    this.assignmentId = assignmentId;
  }

  void save(String canonicalSheet, Instant now) {
    sheet = canonicalSheet;
    savedAt = now;
    version++;
  }
}
