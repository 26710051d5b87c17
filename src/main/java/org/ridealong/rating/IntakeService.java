package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ridealong.delivery.RateableQueries;
import org.ridealong.delivery.RateableResponse;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Crockford;
import org.ridealong.rater.Conflicts;

/** Takes answers of exams that were handed in, and benchmarks, into a pool. */
@ApplicationScoped
public class IntakeService {

  /** 50 bits: a code leads to nothing and two answers never share one. */
  private static final int CODE_CHARACTERS = 10;

  private final RatingPoolRepository pools;
  private final PooledResponseRepository responses;
  private final RateableQueries rateable;
  private final SecureRandom random;
  private final Ids ids;
  private final Clock clock;

  IntakeService(
      RatingPoolRepository pools,
      PooledResponseRepository responses,
      RateableQueries rateable,
      SecureRandom random,
      Ids ids,
      Clock clock) {
    this.pools = pools;
    this.responses = responses;
    this.rateable = rateable;
    this.random = random;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether something was handed in since. */
  @Transactional
  boolean isWaiting(RatingPoolId id) {
    return waiting(pools.findById(id.value())) > 0;
  }

  /**
   * Takes in what was handed in since; each answer once, under a code of its own, so that two
   * answers of one person cannot be told to belong together. The pool is held first, so that of
   * many raters who find it empty one does the work and the others have it.
   */
  @Transactional
  public void takeIn(RatingPoolId id) {
    RatingPool pool = pools.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (waiting(pool) == 0) {
      return;
    }
    Set<Answer> known =
        responses.list("poolId = ?1 and purpose = ?2", pool.id, ResponsePurpose.LIVE).stream()
            .map(response -> new Answer(response.testSessionId, response.attempt))
            .collect(Collectors.toSet());
    List<PooledResponseRepository.Entry> entries =
        rateable.at(pool.formVersionId, pool.decisionPointId).stream()
            .filter(r -> !known.contains(new Answer(r.testSessionId(), r.attempt())))
            .map(this::entry)
            .toList();
    responses.insertLive(pool, entries, Microseconds.now(clock));
  }

  /** Names an answer of a decision point. */
  private record Answer(UUID testSession, int attempt) {}

  /** How many answers were handed in and are not in the pool yet. */
  long waiting(RatingPool pool) {
    return rateable.count(pool.formVersionId, pool.decisionPointId) - responses.countLive(pool.id);
  }

  /** Puts a benchmark into a pool; calibration decides who gets it and when. */
  @Transactional
  public PooledResponseId seed(RatingPoolId pool, ResponsePurpose purpose, String answer) {
    PooledResponse response =
        PooledResponse.seeded(ids.next(), pool, purpose, code(), answer, Microseconds.now(clock));
    responses.persist(response);
    return new PooledResponseId(response.id);
  }

  private PooledResponseRepository.Entry entry(RateableResponse response) {
    return new PooledResponseRepository.Entry(
        ids.next(), code(), response, Conflicts.agencyKey(response.agency()));
  }

  private String code() {
    return Crockford.random(random, CODE_CHARACTERS);
  }
}
