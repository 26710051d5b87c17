package org.ridealong.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ClipRepository implements PanacheRepositoryBase<Clip, UUID> {

  Optional<Clip> byManifest(String sha256) {
    return find("manifestSha256", sha256).firstResultOptional();
  }
}
