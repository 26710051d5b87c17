package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rater.RaterId;
import org.ridealong.rater.RaterService;
import org.ridealong.rater.RaterView;

/** Gives one rater one answer. */
@ApplicationScoped
public class ClaimService {

  private final RaterService raters;
  private final PooledResponseRepository responses;
  private final RatingAssignmentRepository assignments;
  private final RatingConfig config;
  private final Ids ids;
  private final Clock clock;

  ClaimService(
      RaterService raters,
      PooledResponseRepository responses,
      RatingAssignmentRepository assignments,
      RatingConfig config,
      Ids ids,
      Clock clock) {
    this.raters = raters;
    this.responses = responses;
    this.assignments = assignments;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Claims an answer for a rater. Whoever holds an answer already keeps that one instead, so that
   * asking twice at once gives one claim.
   *
   * @param patient waits for somebody who works on the answer at this moment, instead of giving up
   * @return the claim, or nothing when the answer is not wanted any more or not for this rater
   */
  @Transactional
  public Optional<UUID> claim(RaterId id, PooledResponseId responseId, boolean patient) {
    RaterView rater = raters.hold(id);
    Optional<PooledResponse> found =
        patient ? responses.lock(responseId.value()) : responses.lockUnlessHeld(responseId.value());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    PooledResponse response = found.get();
    Instant now = Microseconds.now(clock);
    Optional<RatingAssignment> held = assignments.heldBy(id.value(), now);
    if (held.isPresent()) {
      return Optional.of(held.get().id);
    }
    requireMayRate(rater, response.purpose);
    if (!response.wants(assignments.countLive(response.id, now))
        || raters.conflicts(id).bar(response.candidateId, response.agencyKey)) {
      return Optional.empty();
    }
    return claim(rater, response, now);
  }

  private Optional<UUID> claim(RaterView rater, PooledResponse response, Instant now) {
    Instant until = now.plus(config.lease());
    Optional<RatingAssignment> earlier = assignments.of(response.id, rater.raterId());
    if (earlier.isPresent() && !earlier.get().isExpired(now)) {
      return Optional.empty();
    }
    RatingAssignment assignment =
        earlier.orElseGet(
            () -> {
              RatingAssignment added =
                  new RatingAssignment(ids.next(), response.id, rater.raterId(), now, until);
              assignments.persist(added);
              return added;
            });
    assignment.renew(until);
    return Optional.of(assignment.id);
  }

  static void requireMayRate(RaterView rater, ResponsePurpose purpose) {
    boolean may = purpose.isLiveWork() ? rater.mayRateLive() : rater.active();
    if (!may) {
      throw ProblemException.of(
          RatingProblem.NOT_QUALIFIED,
          rater.active()
              ? "Pass a qualification round, or ask the lead."
              : "Ask the lead to put you back to work.");
    }
  }
}
