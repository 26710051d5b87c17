package org.ridealong.scoring.run;

import org.ridealong.platform.problem.ProblemType;

enum ScoringRunProblem implements ProblemType {
  /** No run has this id. */
  RUN_UNKNOWN("scoring-run-unknown", "There is no such scoring run.", 404),
  /** Scores count only by a plan that two people have locked. */
  PLAN_NOT_LOCKED("scoring-plan-not-locked", "The plan is not locked.", 409),
  /** The plan scores nobody before every written answer has its result. */
  RATINGS_UNRESOLVED("ratings-unresolved", "Written answers wait for their results.", 409),
  /** Only runs over one form can be compared. */
  OTHER_FORM("scoring-run-other-form", "The other run scored another form.", 422);

  private final Kind kind;

  ScoringRunProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
