package org.ridealong.sitting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class AdmissionAttemptRepository implements PanacheRepositoryBase<AdmissionAttempt, UUID> {

  long refusedAt(WorkstationId workstation, Instant since) {
    return count(
        "workstationId = ?1 and attemptedAt > ?2 and outcome = ?3",
        workstation.value(),
        since,
        AdmissionAttempt.Outcome.REFUSED);
  }

  long refusedAt(TestCenterId center, Instant since) {
    return count(
        "testCenterId = ?1 and attemptedAt > ?2 and outcome = ?3",
        center.value(),
        since,
        AdmissionAttempt.Outcome.REFUSED);
  }
}
