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
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the readings of an answer came to. Written once for each answer. */
@Entity
@Immutable
@Table(name = "response_resolution")
class ResponseResolution {

  /** One criterion of the result. */
  @Embeddable
  record Level(
      String criterion, Integer levelMilli, @Enumerated(EnumType.STRING) MissingReason missing) {}

  @Id UUID pooledResponseId;

  @Enumerated(EnumType.STRING)
  ResolutionRule rule;

  /** How many readings there were. */
  int readings;

  /** The lead's subject and reasons, or null. */
  String decidedBy;

  String reason;
  Instant decidedAt;

  @ElementCollection
  @CollectionTable(
      name = "response_resolution_level",
      joinColumns = @JoinColumn(name = "pooled_response_id"))
  @OrderColumn(name = "position")
  List<Level> levels = new ArrayList<>();

  protected ResponseResolution() {}

  private ResponseResolution(
      PooledResponse response,
      ResolutionRule rule,
      Map<String, ResolvedMark> marks,
      Instant decidedAt) {
    this.pooledResponseId = response.id;
    this.rule = rule;
    this.readings = response.ratingsDone;
    this.decidedAt = decidedAt;
    marks.forEach(
        (criterion, mark) -> levels.add(new Level(criterion, mark.levelMilli(), mark.missing())));
  }

  static ResponseResolution byReadings(
      PooledResponse response, Map<String, ResolvedMark> marks, Instant now) {
    return new ResponseResolution(response, ResolutionRule.READINGS, marks, now);
  }

  static ResponseResolution byLead(
      PooledResponse response,
      Map<String, ResolvedMark> marks,
      String lead,
      String reason,
      Instant now) {
    ResponseResolution resolution =
        new ResponseResolution(response, ResolutionRule.LEAD, marks, now);
    resolution.decidedBy = lead;
    resolution.reason = reason;
    return resolution;
  }

  boolean saysTheSame(Map<String, ResolvedMark> marks, String lead, String why) {
    return lead.equals(decidedBy)
        && why.equals(reason)
        && levels.size() == marks.size()
        && levels.stream()
            .allMatch(
                level ->
                    new ResolvedMark(level.levelMilli(), level.missing())
                        .equals(marks.get(level.criterion())));
  }
}
