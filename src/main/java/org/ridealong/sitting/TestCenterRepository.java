package org.ridealong.sitting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TestCenterRepository implements PanacheRepositoryBase<TestCenter, UUID> {

  Optional<TestCenter> byName(String name) {
    return find("name", name).firstResultOptional();
  }
}
