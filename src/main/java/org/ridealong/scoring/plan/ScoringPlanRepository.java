package org.ridealong.scoring.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScoringPlanRepository implements PanacheRepositoryBase<ScoringPlan, UUID> {

  private final EntityManager entities;

  ScoringPlanRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** All plans, the latest first. */
  List<ScoringPlan> newestFirst() {
    return list("order by createdAt desc, id desc");
  }

  /** The plan's row, held until the end of the transaction. */
  Optional<ScoringPlan> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  PlanDraft draft(UUID plan) {
    return entities.find(PlanDraft.class, plan);
  }

  /** The newest version first. */
  List<PlanVersion> versions(UUID plan) {
    return entities
        .createQuery(
            "from PlanVersion v where v.planId = :plan order by v.version desc", PlanVersion.class)
        .setParameter("plan", plan)
        .getResultList();
  }

  Optional<PlanVersion> latest(UUID plan) {
    return versions(plan).stream().findFirst();
  }

  Optional<PlanVersion> version(UUID plan, int version) {
    return versions(plan).stream().filter(each -> each.version == version).findFirst();
  }

  Optional<PlanVersion> version(UUID id) {
    return Optional.ofNullable(entities.find(PlanVersion.class, id));
  }

  /** In the order in which they were given. */
  List<PlanSignature> signatures(UUID version) {
    return entities
        .createQuery(
            "from PlanSignature s where s.key.planVersionId = :version order by s.key.position",
            PlanSignature.class)
        .setParameter("version", version)
        .getResultList();
  }

  boolean isLocked(UUID version) {
    return signatures(version).size() >= PlanSignature.NEEDED;
  }

  void add(Object row) {
    entities.persist(row);
  }
}
