package org.ridealong.form;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class FormVersionRepository implements PanacheRepositoryBase<FormVersion, UUID> {}
