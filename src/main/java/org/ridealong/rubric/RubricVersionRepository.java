package org.ridealong.rubric;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RubricVersionRepository implements PanacheRepositoryBase<RubricVersion, UUID> {

  Optional<RubricVersion> byKey(String key, int version) {
    return find("rubricKey = ?1 and version = ?2", key, version).firstResultOptional();
  }

  /** Every published version; of two with one key, the newer version first. */
  List<RubricVersion> newestFirst() {
    return list("order by rubricKey, version desc");
  }
}
