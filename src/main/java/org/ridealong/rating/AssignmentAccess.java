package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rater.RaterService;

/** The first line of every command of a rater: whose claim it is, and whether it still holds. */
@ApplicationScoped
class AssignmentAccess {

  private final RatingAssignmentRepository assignments;
  private final PooledResponseRepository responses;
  private final RaterService raters;
  private final RatingAuditService audit;
  private final Clock clock;

  AssignmentAccess(
      RatingAssignmentRepository assignments,
      PooledResponseRepository responses,
      RaterService raters,
      RatingAuditService audit,
      Clock clock) {
    this.assignments = assignments;
    this.responses = responses;
    this.raters = raters;
    this.audit = audit;
    this.clock = clock;
  }

  /** A claim with its answer, both held until the end of the transaction unless only read. */
  record Held(RatingAssignment assignment, PooledResponse response) {}

  /** The caller's claim, its rows locked in the order that every command keeps. */
  Held lock(Reader reader, UUID id) {
    raters.hold(reader.id());
    RatingAssignment assignment = assignments.lock(id).orElseThrow(AssignmentAccess::unknown);
    PooledResponse response = responses.lock(assignment.pooledResponseId).orElseThrow();
    return allowed(reader, new Held(assignment, response));
  }

  /** The caller's claim to look at. */
  Held read(Reader reader, UUID id) {
    RatingAssignment assignment =
        assignments.findByIdOptional(id).orElseThrow(AssignmentAccess::unknown);
    return allowed(reader, new Held(assignment, responses.findById(assignment.pooledResponseId)));
  }

  /** As {@link #lock}, when the claim still holds. */
  Held lockLive(Reader reader, UUID id) {
    Held held = lock(reader, id);
    requireLive(held.assignment());
    return held;
  }

  void requireLive(RatingAssignment assignment) {
    Instant now = Microseconds.now(clock);
    if (assignment.isExpired(now)) {
      throw ProblemException.of(
          RatingProblem.CLAIM_EXPIRED, "Claim the next answer; if nobody took it, it comes back.");
    }
    if (!assignment.isLive(now)) {
      throw ProblemException.of(
          RatingProblem.CLAIM_ENDED,
          "Claim the next answer.",
          Map.of("assignmentStatus", assignment.status));
    }
  }

  private Held allowed(Reader reader, Held held) {
    boolean recognized =
        held.assignment().raterId.equals(reader.id().value())
            && held.assignment().status == AssignmentStatus.RECOGNIZED;
    if (!recognized) {
      requireNoConflict(reader, held.response());
    }
    if (!held.assignment().raterId.equals(reader.id().value())) {
      throw unknown();
    }
    return held;
  }

  /** Refuses whoever is barred from the answer, and keeps that it was asked for. */
  void requireNoConflict(Reader reader, PooledResponse response) {
    if (raters.conflicts(reader.id()).bar(response.candidateId, response.agencyKey)) {
      audit.refused(reader.subject(), response.id);
      throw ProblemException.of(
          RatingProblem.CONFLICT_OF_INTEREST, "Claim another answer; this call was noted.");
    }
  }

  private static ProblemException unknown() {
    return ProblemException.of(RatingProblem.ASSIGNMENT_UNKNOWN, "Claim an answer first.");
  }
}
