package org.ridealong.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ResponseResolutionRepository implements PanacheRepositoryBase<ResponseResolution, UUID> {}
