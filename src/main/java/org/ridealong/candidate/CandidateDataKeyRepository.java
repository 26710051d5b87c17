package org.ridealong.candidate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CandidateDataKeyRepository implements PanacheRepositoryBase<CandidateDataKey, UUID> {}
