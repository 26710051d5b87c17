package org.ridealong.calibration.monitor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SuspensionRepository implements PanacheRepositoryBase<RaterSuspension, UUID> {

  /** The latest first. */
  List<RaterSuspension> of(UUID rater) {
    return list("raterId = ?1 order by suspendedAt desc, id desc", rater);
  }
}
