package org.ridealong.scenario;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScenarioVersionRepository implements PanacheRepositoryBase<ScenarioVersion, UUID> {

  Optional<ScenarioVersion> byKey(String key, int version) {
    return find("scenarioKey = ?1 and version = ?2", key, version).firstResultOptional();
  }
}
