package org.ridealong.sitting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WorkstationRepository implements PanacheRepositoryBase<WorkstationEntity, UUID> {

  Optional<WorkstationEntity> byToken(String tokenHash) {
    return find("tokenHash", tokenHash).firstResultOptional();
  }

  Optional<WorkstationEntity> byCookie(String cookieHash) {
    return find(
            "from WorkstationEntity w where w.id in"
                + " (select e.workstationId from WorkstationEnrolment e where e.cookieHash = ?1)",
            cookieHash)
        .firstResultOptional();
  }

  /** The workstation of the first center that was added first. */
  Optional<WorkstationEntity> first() {
    return find("order by id").firstResultOptional();
  }

  boolean isLabelTaken(UUID center, String label) {
    return count("testCenterId = ?1 and label = ?2", center, label) > 0;
  }

  void enrol(WorkstationEnrolment enrolment) {
    getEntityManager().persist(enrolment);
  }
}
