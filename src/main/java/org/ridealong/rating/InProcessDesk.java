package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.rater.RaterView;

/**
 * The desks of raters and leads for callers inside the process, such as a simulation: the same
 * services as the endpoints', and no more of an answer than a rater sees.
 */
@ApplicationScoped
public class InProcessDesk {

  private final ClaimDesk desk;
  private final TaskQueries tasks;
  private final RatingSubmissionService submissions;
  private final AssignmentService assignments;
  private final LeadQueries leads;
  private final AdjudicationService adjudications;

  InProcessDesk(
      ClaimDesk desk,
      TaskQueries tasks,
      RatingSubmissionService submissions,
      AssignmentService assignments,
      LeadQueries leads,
      AdjudicationService adjudications) {
    this.desk = desk;
    this.tasks = tasks;
    this.submissions = submissions;
    this.assignments = assignments;
    this.leads = leads;
    this.adjudications = adjudications;
  }

  /** The next answer of a pool for a rater, or nothing. */
  public Optional<RatingTaskView> next(RaterView rater, String subject, RatingPoolId pool) {
    return desk.next(rater, pool)
        .map(assignment -> tasks.task(new Reader(rater.id(), subject), assignment));
  }

  /** Hands ratings in. */
  public void submit(RaterView rater, String subject, UUID assignment, RatingSheet sheet) {
    submissions.submit(new Reader(rater.id(), subject), assignment, sheet);
  }

  /** Tells the lead that the writer speaks of own distress. */
  public void noticeDistress(RaterView rater, String subject, UUID assignment, String note) {
    assignments.noticeDistress(new Reader(rater.id(), subject), assignment, note);
  }

  /** Codes of the answers that wait for a lead, with the kind of the case. */
  public List<LeadViews.CaseView> openCases() {
    return leads.openCases().cases();
  }

  /** An answer with all its readings. */
  public LeadViews.LeadResponseView response(String lead, String responseCode) {
    return leads.response(lead, responseCode);
  }

  /** Gives an answer the lead's result. */
  public void adjudicate(
      String lead, String responseCode, RatingRequests.Adjudication adjudication) {
    adjudications.adjudicate(lead, responseCode, adjudication);
  }
}
