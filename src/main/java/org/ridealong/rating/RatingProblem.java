package org.ridealong.rating;

import org.ridealong.platform.problem.ProblemType;

enum RatingProblem implements ProblemType {
  /** Live answers are for raters who are active and have qualified. */
  NOT_QUALIFIED("not-qualified", "You may not rate live answers now.", 403),
  /** The rater is barred from this person's answers; the call is kept in the audit. */
  CONFLICT_OF_INTEREST("conflict-of-interest", "You are barred from this answer.", 403),
  /** A lead who rated an answer does not decide it. */
  OWN_RATING("own-rating", "You have rated this answer yourself.", 403),
  /** No pool has this id. */
  POOL_UNKNOWN("pool-unknown", "There is no such pool.", 404),
  /** It does not exist, or it is somebody else's. */
  ASSIGNMENT_UNKNOWN("assignment-unknown", "This claim is not one of yours.", 404),
  /** No answer has this code. */
  RESPONSE_UNKNOWN("response-unknown", "There is no such answer.", 404),
  /** No case has this id. */
  CASE_UNKNOWN("case-unknown", "There is no such case.", 404),
  /** One answer at a time; the member assignmentId names it. */
  CLAIM_OPEN("claim-open", "You hold another answer.", 409),
  /** It was handed in, given back or sent on. */
  CLAIM_ENDED("claim-ended", "You are done with this answer.", 409),
  /** Ratings never change. */
  RATING_DIFFERS("rating-differs", "Other ratings of this answer were handed in before.", 409),
  /** The answer does not wait for a lead, or a lead's way with it is not open. */
  NOT_WITH_LEAD("not-with-lead", "The answer does not wait for this decision.", 409),
  /** Somebody has closed it, or deciding the answer closes it. */
  CASE_CLOSED("case-closed", "The case cannot be closed like this.", 409),
  /** Another window of the rater saved meanwhile; the member version counts its savings. */
  DRAFT_STALE("rating-draft-stale", "Another window saved this answer meanwhile.", 409),
  /** The lease ran out; the draft is kept. */
  CLAIM_EXPIRED("claim-expired", "Your claim on this answer has expired.", 410),
  /** Each error names the place in the sheet. */
  SHEET_INVALID("rating-sheet-invalid", "The ratings cannot be taken.", 422),
  /** Nothing is written at it, or a criterion has no published rubric. */
  NOTHING_TO_RATE("nothing-to-rate", "The form cannot be rated.", 422);

  private final Kind kind;

  RatingProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
