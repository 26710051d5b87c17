package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.rater.RaterId;

/** Raises cases for the lead; one that is open already is not raised again. */
@ApplicationScoped
class LeadCases {

  private final LeadCaseRepository cases;
  private final PooledResponseRepository responses;
  private final RatingAssignmentRepository assignments;
  private final Ids ids;
  private final Clock clock;

  LeadCases(
      LeadCaseRepository cases,
      PooledResponseRepository responses,
      RatingAssignmentRepository assignments,
      Ids ids,
      Clock clock) {
    this.cases = cases;
    this.responses = responses;
    this.assignments = assignments;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Raises a case, unless it is about a benchmark: nobody waits for its result, and nobody is in
   * distress.
   *
   * @param by the rater, or null where the rule raises it
   */
  void raise(PooledResponse response, CaseKind kind, RaterId by, String note) {
    if (!response.isLive()) {
      return;
    }
    boolean open =
        cases.openOf(response.id).stream()
            .anyMatch(
                known ->
                    known.kind == kind
                        && Objects.equals(known.raisedBy, by == null ? null : by.value()));
    if (!open) {
      cases.persist(
          new LeadCase(
              ids.next(),
              response.id,
              kind,
              by == null ? null : by.value(),
              note,
              Microseconds.now(clock)));
    }
  }

  /** Points the lead to what a rater said of a person before recognizing them. */
  void raiseForEarlierRatings(PooledResponse recognized, RaterId by) {
    for (PooledResponse other : responses.ofCandidate(recognized.candidateId)) {
      boolean rated =
          assignments
              .of(other.id, by.value())
              .filter(assignment -> assignment.status == AssignmentStatus.SUBMITTED)
              .isPresent();
      if (rated) {
        raise(other, CaseKind.RATED_BEFORE_RECOGNITION, by, null);
      }
    }
  }
}
