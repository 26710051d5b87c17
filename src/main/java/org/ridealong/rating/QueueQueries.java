package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ridealong.platform.Microseconds;
import org.ridealong.rater.Conflicts;
import org.ridealong.rater.RaterId;
import org.ridealong.rater.RaterService;

/** Reads which answers a rater could be given. What it says may be outdated when it is used. */
@ApplicationScoped
public class QueueQueries {

  /** An empty list has no place in SQL. */
  private static final UUID NOBODY = new UUID(0, 0);

  /** Not the rater's already, unless as a claim that ran out, and not of somebody barred. */
  private static final String NOT_BARRED =
      " and not exists (select b.id from RatingAssignment b where b.pooledResponseId = r.id and"
          + " b.raterId = :rater and not (b.status = :claimed and b.expiresAt <= :now)) and"
          + " r.candidateId not in (:candidates) and (r.agencyKey is null or r.agencyKey not in"
          + " (:agencies))";

  private static final String WANTED =
      " from PooledResponse r where r.poolId = :pool and r.status = :open and r.ratingsDone +"
          + " (select count(a) from RatingAssignment a where a.pooledResponseId = r.id and"
          + " a.status = :claimed and a.expiresAt > :now) < r.ratingsNeeded"
          + NOT_BARRED;

  private final EntityManager entities;
  private final RatingAssignmentRepository assignments;
  private final RaterService raters;
  private final AssignmentSource source;
  private final Clock clock;

  QueueQueries(
      EntityManager entities,
      RatingAssignmentRepository assignments,
      RaterService raters,
      AssignmentSource source,
      Clock clock) {
    this.entities = entities;
    this.assignments = assignments;
    this.raters = raters;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Everything that a claim begins with.
   *
   * @param seeded a benchmark that is due
   * @param expired answers on which the rater's claim ran out; the rater may have begun with them
   */
  record Look(
      Optional<OpenClaim> held,
      Optional<PooledResponseId> seeded,
      List<PooledResponseId> expired,
      List<Candidate> candidates) {}

  /**
   * What a rater holds, or what there is to choose from. One transaction: beginning and ending each
   * question's own would ask the database more often than the questions do.
   */
  @Transactional
  Look look(RatingPoolId pool, RaterId rater, int limit) {
    Optional<OpenClaim> held = held(rater);
    return held.isPresent()
        ? new Look(held, Optional.empty(), List.of(), List.of())
        : new Look(
            held, source.seeded(rater, pool), expired(pool, rater), candidates(pool, rater, limit));
  }

  /**
   * An answer that somebody could take.
   *
   * @param priority the higher, the sooner it should be read: third readings, then second ones
   */
  record Candidate(PooledResponseId id, int priority) {}

  /**
   * The most urgent answers for a rater. The order is that of an index, so that the search ends
   * with the last one that is asked for.
   */
  @Transactional
  List<Candidate> candidates(RatingPoolId pool, RaterId rater, int limit) {
    return bind(
            entities.createQuery(
                "select r.id, r.ratingsNeeded, r.ratingsDone"
                    + WANTED
                    + " order by r.ratingsNeeded desc, r.ratingsDone desc",
                Object[].class),
            pool,
            rater,
            raters.conflicts(rater))
        .setMaxResults(limit)
        .getResultStream()
        .map(
            row ->
                new Candidate(
                    new PooledResponseId((UUID) row[0]),
                    (Integer) row[1] * ResolutionPolicy.MOST_READINGS + (Integer) row[2]))
        .toList();
  }

  private List<PooledResponseId> expired(RatingPoolId pool, RaterId rater) {
    return entities
        .createQuery(
            "select r.id from RatingAssignment a, PooledResponse r where r.id = a.pooledResponseId"
                + " and r.poolId = :pool and r.status = :open and a.raterId = :rater and a.status ="
                + " :claimed and a.expiresAt <= :now order by a.expiresAt desc",
            UUID.class)
        .setParameter("pool", pool.value())
        .setParameter("open", PooledStatus.OPEN)
        .setParameter("rater", rater.value())
        .setParameter("claimed", AssignmentStatus.CLAIMED)
        .setParameter("now", Microseconds.now(clock))
        .getResultStream()
        .map(PooledResponseId::new)
        .toList();
  }

  /** How many answers a rater could take now. */
  @Transactional
  long count(RatingPoolId pool, RaterId rater, Conflicts conflicts) {
    return bind(
            entities.createQuery("select count(r)" + WANTED, Long.class), pool, rater, conflicts)
        .getSingleResult();
  }

  /** The claim that a rater holds now, with its pool. */
  record OpenClaim(UUID assignmentId, UUID poolId, String responseCode) {}

  @Transactional
  Optional<OpenClaim> held(RaterId rater) {
    return assignments
        .heldBy(rater.value(), Microseconds.now(clock))
        .map(
            assignment -> {
              PooledResponse response =
                  entities.find(PooledResponse.class, assignment.pooledResponseId);
              return new OpenClaim(assignment.id, response.poolId, response.responseCode);
            });
  }

  /**
   * When the first claim of somebody else runs out on an answer that this rater could take then;
   * nothing where there is none.
   */
  @Transactional
  Optional<Instant> nextExpiry(RatingPoolId pool, RaterId rater, Conflicts conflicts) {
    return Optional.ofNullable(
        bind(
                entities.createQuery(
                    "select min(h.expiresAt) from RatingAssignment h, PooledResponse r where"
                        + " h.pooledResponseId = r.id and h.status = :claimed and h.expiresAt >"
                        + " :now and r.poolId = :pool and r.status = :open"
                        + NOT_BARRED,
                    Instant.class),
                pool,
                rater,
                conflicts)
            .getSingleResult());
  }

  private <T> TypedQuery<T> bind(
      TypedQuery<T> query, RatingPoolId pool, RaterId rater, Conflicts conflicts) {
    return query
        .setParameter("pool", pool.value())
        .setParameter("open", PooledStatus.OPEN)
        .setParameter("claimed", AssignmentStatus.CLAIMED)
        .setParameter("now", Microseconds.now(clock))
        .setParameter("rater", rater.value())
        .setParameter(
            "candidates",
            conflicts.candidates().isEmpty() ? Set.of(NOBODY) : conflicts.candidates())
        .setParameter(
            "agencies", conflicts.agencies().isEmpty() ? Set.of("") : conflicts.agencies());
  }
}
