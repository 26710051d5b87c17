package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

  /** The result of every answer of a form that has one. */
  @Transactional
  public List<ResolvedRecord> results(UUID formVersion) {
    return entities
        .createQuery(
            "select d, r, p.decisionPointId from ResponseResolution d, PooledResponse r, RatingPool"
                + " p where r.id = d.pooledResponseId and p.id = r.poolId and p.formVersionId ="
                + " :form order by p.position, r.responseCode",
            Object[].class)
        .setParameter("form", formVersion)
        .getResultStream()
        .flatMap(
            row -> records((ResponseResolution) row[0], (PooledResponse) row[1], (UUID) row[2]))
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

  private static Stream<ResolvedRecord> records(
      ResponseResolution resolution, PooledResponse response, UUID decisionPoint) {
    return resolution.levels.stream()
        .map(
            level ->
                new ResolvedRecord(
                    response.testSessionId,
                    decisionPoint,
                    response.attempt,
                    level.criterion(),
                    level.levelMilli(),
                    level.missing(),
                    resolution.rule,
                    resolution.readings));
  }
}
