package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ridealong.delivery.RateableQueries;
import org.ridealong.platform.Microseconds;

/** Counts how far every prompt is. */
@ApplicationScoped
public class ProgressQueries {

  private final RatingPoolRepository pools;
  private final PoolContents contents;
  private final RateableQueries rateable;
  private final IntakeService intake;
  private final EntityManager entities;
  private final Clock clock;

  ProgressQueries(
      RatingPoolRepository pools,
      PoolContents contents,
      RateableQueries rateable,
      IntakeService intake,
      EntityManager entities,
      Clock clock) {
    this.pools = pools;
    this.contents = contents;
    this.rateable = rateable;
    this.intake = intake;
    this.entities = entities;
    this.clock = clock;
  }

  @Transactional
  LeadViews.PoolList pools() {
    Instant now = Microseconds.now(clock);
    return new LeadViews.PoolList(pools.all().stream().map(pool -> progress(pool, now)).toList());
  }

  /** The forms of which pools can be opened. */
  @Transactional
  LeadViews.RateableFormList forms() {
    Map<UUID, Long> open =
        pools.all().stream()
            .collect(Collectors.groupingBy(pool -> pool.formVersionId, Collectors.counting()));
    return new LeadViews.RateableFormList(
        rateable.forms().stream()
            .map(
                form ->
                    new LeadViews.RateableFormView(
                        form.formVersionId(),
                        form.title(),
                        form.items().size(),
                        open.getOrDefault(form.formVersionId(), 0L).intValue()))
            .toList());
  }

  /** How many live answers of a pool stand where, with so many readings. */
  private record Stand(PooledStatus status, int needed, int done, long answers) {}

  private LeadViews.PoolProgressView progress(RatingPool pool, Instant now) {
    PoolContent content = contents.of(pool.id);
    List<Stand> stands = stands(pool.id);
    return new LeadViews.PoolProgressView(
        pool.id,
        pool.formVersionId,
        content.formTitle(),
        content.scenario().title(),
        content.decisionPoint().prompt(),
        content.criterionCodes(),
        pool.ratersPerResponse,
        intake.waiting(pool),
        stands.stream().mapToLong(Stand::answers).sum(),
        count(stands, PooledStatus.RESOLVED),
        waiting(stands, pool, 0),
        waiting(stands, pool, 1),
        stands.stream()
            .filter(stand -> stand.status() == PooledStatus.OPEN)
            .filter(stand -> stand.needed() > pool.ratersPerResponse)
            .mapToLong(Stand::answers)
            .sum(),
        count(stands, PooledStatus.WITH_LEAD),
        claims(pool.id, now, true),
        claims(pool.id, now, false));
  }

  private static long count(List<Stand> stands, PooledStatus status) {
    return stands.stream()
        .filter(stand -> stand.status() == status)
        .mapToLong(Stand::answers)
        .sum();
  }

  private static long waiting(List<Stand> stands, RatingPool pool, int done) {
    return stands.stream()
        .filter(stand -> stand.status() == PooledStatus.OPEN)
        .filter(stand -> stand.needed() == pool.ratersPerResponse && stand.done() == done)
        .mapToLong(Stand::answers)
        .sum();
  }

  private List<Stand> stands(UUID pool) {
    return entities
        .createQuery(
            "select r.status, r.ratingsNeeded, r.ratingsDone, count(r) from PooledResponse r where"
                + " r.poolId = :pool and r.purpose = :live group by r.status, r.ratingsNeeded,"
                + " r.ratingsDone",
            Object[].class)
        .setParameter("pool", pool)
        .setParameter("live", ResponsePurpose.LIVE)
        .getResultStream()
        .map(
            row ->
                new Stand((PooledStatus) row[0], (Integer) row[1], (Integer) row[2], (Long) row[3]))
        .toList();
  }

  private long claims(UUID pool, Instant now, boolean live) {
    return entities
        .createQuery(
            "select count(a) from RatingAssignment a, PooledResponse r where r.id ="
                + " a.pooledResponseId and r.poolId = :pool and a.status = :claimed and a.expiresAt"
                + (live ? " > :now" : " <= :now"),
            Long.class)
        .setParameter("pool", pool)
        .setParameter("claimed", AssignmentStatus.CLAIMED)
        .setParameter("now", now)
        .getSingleResult();
  }
}
