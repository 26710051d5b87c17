package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ridealong.rater.RaterId;

/** Reads for calibration what became of the benchmarks that it put into pools. */
@ApplicationScoped
public class SeededQueries {

  private static final String CLAIM =
      "select a.id, a.pooledResponseId, a.raterId, a.status, r.purpose, r.poolId from"
          + " RatingAssignment a, PooledResponse r where r.id = a.pooledResponseId and ";

  private final EntityManager entities;

  SeededQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** A rater's claim, of a live answer too. */
  public record Claim(
      UUID assignmentId,
      PooledResponseId response,
      RaterId rater,
      AssignmentStatus status,
      ResponsePurpose purpose,
      RatingPoolId pool) {}

  /**
   * What a rater said of one criterion of a benchmark.
   *
   * @param level from 1 to 5, or null where the rater found a reason why there is none
   */
  public record SeededRating(
      PooledResponseId response,
      ResponsePurpose purpose,
      RaterId rater,
      String criterion,
      Integer level,
      Instant submittedAt) {}

  @Transactional
  public Optional<Claim> claim(UUID assignment) {
    return entities
        .createQuery(CLAIM + "a.id = :id", Object[].class)
        .setParameter("id", assignment)
        .getResultStream()
        .map(SeededQueries::claim)
        .findFirst();
  }

  /** The rater's claims on any of these answers, however they ended. */
  @Transactional
  public List<Claim> claims(RaterId rater, Collection<PooledResponseId> responses) {
    if (responses.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(CLAIM + "a.raterId = :rater and r.id in :responses", Object[].class)
        .setParameter("rater", rater.value())
        .setParameter("responses", values(responses))
        .getResultStream()
        .map(SeededQueries::claim)
        .toList();
  }

  /** How many answers of a pool a rater has been given as live work. */
  @Transactional
  public long countWork(RaterId rater, RatingPoolId pool) {
    return entities
        .createQuery(
            "select count(a) from RatingAssignment a, PooledResponse r where r.id ="
                + " a.pooledResponseId and a.raterId = :rater and r.poolId = :pool and r.purpose"
                + " in :work",
            Long.class)
        .setParameter("rater", rater.value())
        .setParameter("pool", pool.value())
        .setParameter("work", List.of(ResponsePurpose.LIVE, ResponsePurpose.VALIDITY))
        .getSingleResult();
  }

  /** What one rater said of benchmarks, in the order in which it was handed in. */
  @Transactional
  public List<SeededRating> ratings(RaterId rater) {
    return entities
        .createQuery(
            "select t, r.purpose from Rating t, PooledResponse r where r.id = t.pooledResponseId"
                + " and t.raterId = :rater and r.purpose <> :live order by t.submittedAt,"
                + " t.assignmentId, t.criterion",
            Object[].class)
        .setParameter("rater", rater.value())
        .setParameter("live", ResponsePurpose.LIVE)
        .getResultStream()
        .map(row -> rating((Rating) row[0], (ResponsePurpose) row[1]))
        .toList();
  }

  /** What one reading of an answer rests on, by criterion. */
  @Transactional
  public Map<String, List<RatingSheet.EvidenceMark>> evidence(UUID assignment) {
    return entities
        .createQuery(
            "select distinct t from Rating t left join fetch t.evidence where t.assignmentId ="
                + " :assignment",
            Rating.class)
        .setParameter("assignment", assignment)
        .getResultStream()
        .collect(Collectors.toMap(rating -> rating.criterion, Rating::evidenceMarks));
  }

  private static SeededRating rating(Rating rating, ResponsePurpose purpose) {
    return new SeededRating(
        new PooledResponseId(rating.pooledResponseId),
        purpose,
        new RaterId(rating.raterId),
        rating.criterion,
        rating.level,
        rating.submittedAt);
  }

  private static Claim claim(Object[] row) {
    return new Claim(
        (UUID) row[0],
        new PooledResponseId((UUID) row[1]),
        new RaterId((UUID) row[2]),
        (AssignmentStatus) row[3],
        (ResponsePurpose) row[4],
        new RatingPoolId((UUID) row[5]));
  }

  private static Set<UUID> values(Collection<PooledResponseId> responses) {
    return responses.stream().map(PooledResponseId::value).collect(Collectors.toSet());
  }
}
