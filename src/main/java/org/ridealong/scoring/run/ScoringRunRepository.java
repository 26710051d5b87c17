package org.ridealong.scoring.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ScoringRunRepository implements PanacheRepositoryBase<ScoringRun, UUID> {

  /** The latest first. */
  List<ScoringRun> newestFirst() {
    return list("order by madeAt desc, id desc");
  }
}
