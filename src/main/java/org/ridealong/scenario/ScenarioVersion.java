package org.ridealong.scenario;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A published version: written once, as canonical JSON with its hash. */
@Entity
@Immutable
@Table(name = "scenario_version")
class ScenarioVersion {

  @Id UUID id;
  String scenarioKey;
  int version;

  @Column(columnDefinition = "longtext")
  String content;

  String contentSha256;
  UUID clipId;
  Instant publishedAt;

  @OneToMany(mappedBy = "scenarioVersion", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  List<DecisionPoint> decisionPoints = new ArrayList<>();

  protected ScenarioVersion() {}

  ScenarioVersion(
      UUID id,
      String scenarioKey,
      int version,
      String content,
      String contentSha256,
      UUID clipId,
      Instant publishedAt) {
    this.id = id;
    this.scenarioKey = scenarioKey;
    this.version = version;
    this.content = content;
    this.contentSha256 = contentSha256;
    this.clipId = clipId;
    this.publishedAt = publishedAt;
  }
}
