package org.ridealong.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** How far a session has come in the clip of one scenario. */
@Entity
@Table(name = "scenario_progress")
class ScenarioProgress {

  /** One scenario in one session. */
  @Embeddable
  record Key(UUID testSessionId, UUID scenarioVersionId) implements Serializable {}

  @EmbeddedId Key key;
  int plays;

  /** Last known position in the clip, microseconds. */
  long positionUs;

  boolean clipEnded;

  protected ScenarioProgress() {}

  ScenarioProgress(Key key) {
    this.key = key;
  }
}
