package org.ridealong.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class EventQuarantineRepository implements PanacheRepositoryBase<EventQuarantine, UUID> {}
