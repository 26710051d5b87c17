package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.ridealong.rater.RaterId;

/** Reads ratings and results for the modules that come after rating. */
@ApplicationScoped
public class RatingQueries {

  private final EntityManager entities;

  RatingQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** Every rating of a form, of benchmarks too, in the order in which they were handed in. */
  @Transactional
  public List<RatingRecord> ofForm(UUID formVersion) {
    return entities
        .createQuery(
            "select t, r, p.decisionPointId from Rating t, PooledResponse r, RatingPool p where"
                + " r.id = t.pooledResponseId and p.id = r.poolId and p.formVersionId = :form order"
                + " by t.submittedAt, t.assignmentId, t.criterion",
            Object[].class)
        .setParameter("form", formVersion)
        .getResultStream()
        .map(row -> record((Rating) row[0], (PooledResponse) row[1], (UUID) row[2]))
        .toList();
  }

  /** The result of every answer of a form that has one, read in one query. */
  @Transactional
  public List<ResolvedRecord> results(UUID formVersion) {
    return entities
        .createQuery(
            "select r.testSessionId as session, p.decisionPointId as item, r.attempt as attempt,"
                + " l.criterion as criterion, l.levelMilli as level, l.missing as missing, d.rule"
                + " as rule, d.readings as readings from ResponseResolution d join d.levels l,"
                + " PooledResponse r, RatingPool p where r.id = d.pooledResponseId and p.id ="
                + " r.poolId and p.formVersionId = :form order by p.position, r.responseCode,"
                + " index(l)",
            Tuple.class)
        .setParameter("form", formVersion)
        .getResultStream()
        .map(RatingQueries::resolved)
        .toList();
  }

  /** How many answers of a form still wait for readings or for a lead. */
  @Transactional
  public long countUnresolved(UUID formVersion) {
    return entities
        .createQuery(
            "select count(r) from PooledResponse r, RatingPool p where p.id = r.poolId and"
                + " p.formVersionId = :form and r.status in :waiting",
            Long.class)
        .setParameter("form", formVersion)
        .setParameter("waiting", List.of(PooledStatus.OPEN, PooledStatus.WITH_LEAD))
        .getSingleResult();
  }

  private static RatingRecord record(Rating rating, PooledResponse response, UUID decisionPoint) {
    return new RatingRecord(
        new PooledResponseId(response.id),
        response.responseCode,
        response.purpose,
        response.testSessionId,
        decisionPoint,
        response.attempt,
        new RaterId(rating.raterId),
        rating.criterion,
        rating.level,
        rating.missing,
        rating.submittedAt);
  }

  private static ResolvedRecord resolved(Tuple row) {
    return new ResolvedRecord(
        row.get("session", UUID.class),
        row.get("item", UUID.class),
        row.get("attempt", Integer.class),
        row.get("criterion", String.class),
        row.get("level", Integer.class),
        row.get("missing", MissingReason.class),
        row.get("rule", ResolutionRule.class),
        row.get("readings", Integer.class));
  }
}
