package org.ridealong.platform.security;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class StaffSessionRepository implements PanacheRepositoryBase<StaffSession, String> {}
