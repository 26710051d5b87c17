package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ridealong.rater.Conflicts;
import org.ridealong.rater.RaterService;
import org.ridealong.rater.RaterView;

/** Reads what a rater could do next. */
@ApplicationScoped
public class DeskQueries {

  private final RatingPoolRepository pools;
  private final PoolContents contents;
  private final QueueQueries queue;
  private final IntakeService intake;
  private final RaterService raters;
  private final AssignmentSource source;
  private final RatingConfig config;
  private final EntityManager entities;

  DeskQueries(
      RatingPoolRepository pools,
      PoolContents contents,
      QueueQueries queue,
      IntakeService intake,
      RaterService raters,
      AssignmentSource source,
      RatingConfig config,
      EntityManager entities) {
    this.pools = pools;
    this.contents = contents;
    this.queue = queue;
    this.intake = intake;
    this.raters = raters;
    this.source = source;
    this.config = config;
    this.entities = entities;
  }

  @Transactional
  RaterViews.RatingDeskView desk(RaterView rater) {
    Conflicts conflicts = raters.conflicts(rater.id());
    Map<UUID, Long> submitted = submitted(rater);
    List<RaterViews.PoolQueueView> prompts =
        pools.all().stream()
            .map(pool -> prompt(pool, rater, conflicts, submitted.getOrDefault(pool.id, 0L)))
            .toList();
    return new RaterViews.RatingDeskView(
        rater,
        queue
            .held(rater.id())
            .map(
                held ->
                    new RaterViews.OpenClaimView(
                        held.assignmentId(), held.poolId(), held.responseCode()))
            .orElse(null),
        prompts,
        config.lease().toSeconds());
  }

  /** Refuses a pool that does not exist. */
  @Transactional
  void requirePool(RatingPoolId pool) {
    contents.of(pool.value());
  }

  /** Why a rater gets nothing at a prompt now. */
  @Transactional
  RaterViews.IdleView idle(RatingPoolId pool, RaterView rater) {
    Optional<Instant> expiry = queue.nextExpiry(pool, rater.id(), raters.conflicts(rater.id()));
    return new RaterViews.IdleView(
        expiry.isPresent()
            ? RaterViews.IdleReason.HELD_BY_OTHERS
            : RaterViews.IdleReason.NOTHING_LEFT,
        expiry.orElse(null));
  }

  /** Answers that were handed in and nobody has looked for yet count as available. */
  private RaterViews.PoolQueueView prompt(
      RatingPool pool, RaterView rater, Conflicts conflicts, long submitted) {
    PoolContent content = contents.of(pool.id);
    long live =
        rater.mayRateLive()
            ? queue.count(content.poolId(), rater.id(), conflicts) + intake.waiting(pool)
            : 0;
    long available = live + source.upcoming(rater.id(), content.poolId(), live);
    return new RaterViews.PoolQueueView(
        pool.id,
        content.formVersionId(),
        content.formTitle(),
        content.scenario().title(),
        content.decisionPoint().prompt(),
        content.criterionCodes(),
        available,
        submitted);
  }

  private Map<UUID, Long> submitted(RaterView rater) {
    return entities
        .createQuery(
            "select r.poolId, count(a) from RatingAssignment a, PooledResponse r where r.id ="
                + " a.pooledResponseId and a.raterId = :rater and a.status = :submitted and"
                + " r.purpose in :work group by r.poolId",
            Object[].class)
        .setParameter("rater", rater.raterId())
        .setParameter("submitted", AssignmentStatus.SUBMITTED)
        .setParameter("work", List.of(ResponsePurpose.LIVE, ResponsePurpose.VALIDITY))
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }
}
