package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rater.RaterService;

/** What keeps a lead from an answer: the own conflicts, and the own rating of it. */
@ApplicationScoped
class LeadAccess {

  private final PooledResponseRepository responses;
  private final RatingAssignmentRepository assignments;
  private final AssignmentAccess access;
  private final RaterService raters;

  LeadAccess(
      PooledResponseRepository responses,
      RatingAssignmentRepository assignments,
      AssignmentAccess access,
      RaterService raters) {
    this.responses = responses;
    this.assignments = assignments;
    this.access = access;
    this.raters = raters;
  }

  /** The answer of a code, when the lead may look at it. */
  PooledResponse read(String subject, String responseCode) {
    PooledResponse response = find(responseCode);
    reader(subject).ifPresent(reader -> access.requireNoConflict(reader, response));
    return response;
  }

  /** As {@link #read}, when the lead may also decide it; the row is held. */
  PooledResponse lock(String subject, PooledResponse known) {
    PooledResponse response = responses.lock(known.id).orElseThrow();
    reader(subject)
        .flatMap(reader -> assignments.of(response.id, reader.id().value()))
        .filter(own -> own.status == AssignmentStatus.SUBMITTED)
        .ifPresent(
            own -> {
              throw ProblemException.of(RatingProblem.OWN_RATING, "Ask another lead to decide it.");
            });
    if (response.status != PooledStatus.WITH_LEAD) {
      throw ProblemException.of(
          RatingProblem.NOT_WITH_LEAD, "Look at the answer again; it is " + response.status + ".");
    }
    return response;
  }

  private Optional<Reader> reader(String subject) {
    return raters.isRater(subject)
        ? Optional.of(new Reader(raters.bySubject(subject).id(), subject))
        : Optional.empty();
  }

  private PooledResponse find(String responseCode) {
    return responses
        .byCode(responseCode)
        .filter(PooledResponse::isLive)
        .orElseThrow(
            () ->
                ProblemException.of(
                    RatingProblem.RESPONSE_UNKNOWN, "Choose one from the list of open cases."));
  }
}
