package org.ridealong.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The moment at which the candidate must respond. */
@Entity
@Immutable
@Table(name = "decision_point")
class DecisionPoint {

  @Id UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "scenario_version_id")
  ScenarioVersion scenarioVersion;

  String itemKey;
  int position;
  String atCue;

  @Enumerated(EnumType.STRING)
  ResponseFormat format;

  long windowUs;
  Integer maxLength;

  /** Prompt and options as JSON. */
  @Column(columnDefinition = "longtext")
  String content;

  protected DecisionPoint() {}

  DecisionPoint(
      UUID id, ScenarioVersion scenario, int position, DecisionPointContent content, String json) {
    this.id = id;
    this.scenarioVersion = scenario;
    this.position = position;
    this.itemKey = content.key();
    this.atCue = content.at();
    this.format = content.format();
    this.windowUs = content.windowUs();
    this.maxLength = content.maxLength();
    this.content = json;
  }
}
