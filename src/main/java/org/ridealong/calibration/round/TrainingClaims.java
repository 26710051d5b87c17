package org.ridealong.calibration.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.AssignmentStatus;
import org.ridealong.rating.ClaimService;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.SeededQueries;

/** Gives out answers of the training as claims of the desk. */
@ApplicationScoped
class TrainingClaims {

  private final ClaimService claims;
  private final SeededQueries seeded;

  TrainingClaims(ClaimService claims, SeededQueries seeded) {
    this.claims = claims;
    this.seeded = seeded;
  }

  /** The claim on the first of these answers of which the rater is not done; nothing if none is. */
  Optional<UUID> next(RaterId rater, List<PooledResponseId> inOrder) {
    Map<PooledResponseId, SeededQueries.Claim> known = known(rater, inOrder);
    Optional<PooledResponseId> open =
        inOrder.stream().filter(response -> !isDone(known.get(response))).findFirst();
    return open.map(
        response -> {
          UUID claim =
              claims
                  .claim(rater, response, true)
                  .orElseThrow(() -> new IllegalStateException("A benchmark waits for everybody"));
          requireOneOf(claim, inOrder);
          return claim;
        });
  }

  /** The answers of which the rater is done, however. */
  List<SeededQueries.Claim> done(RaterId rater, Collection<PooledResponseId> responses) {
    return known(rater, responses).values().stream().filter(TrainingClaims::isDone).toList();
  }

  /** Whoever holds an answer keeps that one, so the claim may be on something else. */
  private void requireOneOf(UUID claim, List<PooledResponseId> responses) {
    if (!responses.contains(seeded.claim(claim).orElseThrow().response())) {
      throw ProblemException.of(
          RoundProblem.OTHER_ANSWER_HELD,
          "Hand it in or give it back first.",
          Map.of("assignmentId", claim));
    }
  }

  private Map<PooledResponseId, SeededQueries.Claim> known(
      RaterId rater, Collection<PooledResponseId> responses) {
    return seeded.claims(rater, responses).stream()
        .collect(Collectors.toMap(SeededQueries.Claim::response, Function.identity()));
  }

  private static boolean isDone(SeededQueries.Claim claim) {
    return claim != null && claim.status() != AssignmentStatus.CLAIMED;
  }
}
