package org.ridealong.sitting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SittingRepository implements PanacheRepositoryBase<Sitting, UUID> {}
