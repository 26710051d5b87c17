package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rater.RaterView;

/**
 * Finds the next answer for a rater. Looking and claiming are transactions of their own: what was
 * seen may be gone, so it tries one answer after the other, and those of equal urgency in a random
 * order, so that raters do not run after the same answer and no order of answers has an effect on
 * their ratings.
 */
@ApplicationScoped
class ClaimDesk {

  /** So many raters at once find something else before they look again. */
  private static final int LOOK_AT = 40;

  /** How often it looks; the last time it waits for those who are in the way. */
  private static final int ROUNDS = 4;

  private final QueueQueries queue;
  private final ClaimService claims;
  private final IntakeService intake;
  private final SecureRandom random;

  ClaimDesk(QueueQueries queue, ClaimService claims, IntakeService intake, SecureRandom random) {
    this.queue = queue;
    this.claims = claims;
    this.intake = intake;
    this.random = random;
  }

  /**
   * The claim on the next answer of a pool, or nothing when there is none for this rater now.
   * Whoever holds an answer of the pool gets that one again.
   */
  Optional<UUID> next(RaterView rater, RatingPoolId pool) {
    ClaimService.requireMayRate(rater, ResponsePurpose.LIVE);
    QueueQueries.Look look = queue.look(pool, rater.id(), LOOK_AT);
    if (look.held().isPresent()) {
      return Optional.of(requirePool(look.held().get(), pool));
    }
    Optional<UUID> seeded =
        look.seeded()
            .filter(response -> !look.candidates().isEmpty() || takesInLiveWork(rater, pool))
            .flatMap(response -> claims.claim(rater.id(), response, true));
    if (seeded.isPresent()) {
      return seeded;
    }
    for (PooledResponseId begun : look.expired()) {
      Optional<UUID> claim = claims.claim(rater.id(), begun, true);
      if (claim.isPresent()) {
        return claim;
      }
    }
    return liveWork(rater, pool, look.candidates());
  }

  private boolean takesInLiveWork(RaterView rater, RatingPoolId pool) {
    takeIn(pool);
    return !queue.candidates(pool, rater.id(), 1).isEmpty();
  }

  private void takeIn(RatingPoolId pool) {
    if (intake.isWaiting(pool)) {
      intake.takeIn(pool);
    }
  }

  private Optional<UUID> liveWork(
      RaterView rater, RatingPoolId pool, List<QueueQueries.Candidate> seen) {
    List<QueueQueries.Candidate> candidates = seen;
    boolean tookIn = false;
    for (int round = 0; round < ROUNDS; round++) {
      if (round > 0) {
        candidates = queue.candidates(pool, rater.id(), LOOK_AT);
      }
      if (candidates.isEmpty() && tookIn) {
        return Optional.empty();
      }
      if (candidates.isEmpty()) {
        // Looks once more even where nothing was new: somebody else may just have taken it in.
        takeIn(pool);
        tookIn = true;
      }
      for (QueueQueries.Candidate candidate : shuffled(candidates)) {
        Optional<UUID> claim = claims.claim(rater.id(), candidate.id(), round == ROUNDS - 1);
        if (claim.isPresent()) {
          return claim;
        }
      }
    }
    return Optional.empty();
  }

  private static UUID requirePool(QueueQueries.OpenClaim held, RatingPoolId pool) {
    if (!held.poolId().equals(pool.value())) {
      throw ProblemException.of(
          RatingProblem.CLAIM_OPEN,
          "Hand it in or give it back first.",
          Map.of("assignmentId", held.assignmentId()));
    }
    return held.assignmentId();
  }

  private List<QueueQueries.Candidate> shuffled(List<QueueQueries.Candidate> candidates) {
    List<QueueQueries.Candidate> order = new ArrayList<>(candidates);
    Collections.shuffle(order, random);
    order.sort(Comparator.comparing(QueueQueries.Candidate::priority).reversed());
    return order;
  }
}
