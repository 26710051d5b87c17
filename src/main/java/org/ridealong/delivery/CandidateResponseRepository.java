package org.ridealong.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CandidateResponseRepository
    implements PanacheRepositoryBase<CandidateResponse, CandidateResponse.Key> {

  /**
   * In the order in which they were asked; two that came in one batch may share the server's time.
   */
  List<CandidateResponse> ofSession(UUID session) {
    return list("key.testSessionId = ?1 order by onsetServerUs, onsetUs", session);
  }
}
