package org.ridealong.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ScenarioProgressRepository
    implements PanacheRepositoryBase<ScenarioProgress, ScenarioProgress.Key> {

  List<ScenarioProgress> ofSession(UUID session) {
    return list("key.testSessionId", session);
  }

  ScenarioProgress of(UUID session, UUID scenario) {
    ScenarioProgress.Key key = new ScenarioProgress.Key(session, scenario);
    return findByIdOptional(key)
        .orElseGet(
            () -> {
              ScenarioProgress progress = new ScenarioProgress(key);
              persist(progress);
              return progress;
            });
  }
}
