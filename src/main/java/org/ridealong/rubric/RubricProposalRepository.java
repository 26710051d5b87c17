package org.ridealong.rubric;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RubricProposalRepository implements PanacheRepositoryBase<RubricProposal, UUID> {

  /** What was proposed last for a version. */
  Optional<RubricProposal> latest(String key, int version) {
    return find("rubricKey = ?1 and version = ?2 order by proposedAt desc", key, version)
        .firstResultOptional();
  }

  /** The last proposal of each version that is not published. */
  List<RubricProposal> waiting() {
    return list(
        "from RubricProposal p where not exists (select 1 from RubricVersion v where v.rubricKey ="
            + " p.rubricKey and v.version = p.version) and not exists (select 1 from RubricProposal"
            + " later where later.rubricKey = p.rubricKey and later.version = p.version and"
            + " later.proposedAt > p.proposedAt) order by p.rubricKey, p.version");
  }
}
