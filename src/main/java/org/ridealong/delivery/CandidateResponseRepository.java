package org.ridealong.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CandidateResponseRepository
    implements PanacheRepositoryBase<CandidateResponse, CandidateResponse.Key> {

  List<CandidateResponse> ofSession(UUID session) {
    return list("key.testSessionId = ?1 order by onsetServerUs", session);
  }
}
