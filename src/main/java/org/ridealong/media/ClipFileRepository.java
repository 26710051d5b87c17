package org.ridealong.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClipFileRepository implements PanacheRepositoryBase<ClipFile, String> {}
