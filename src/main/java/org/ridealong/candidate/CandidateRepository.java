package org.ridealong.candidate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CandidateRepository implements PanacheRepositoryBase<Candidate, UUID> {

  Optional<Candidate> byNumber(String number) {
    return find("number", number).firstResultOptional();
  }
}
