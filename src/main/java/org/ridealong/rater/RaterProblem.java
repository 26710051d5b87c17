package org.ridealong.rater;

import org.ridealong.platform.problem.ProblemType;

enum RaterProblem implements ProblemType {
  /** The caller has the role, and nobody put the person into the pool. */
  NOT_A_RATER("not-a-rater", "You are not in the pool of raters.", 403),
  /** Nobody in the pool has this id. */
  RATER_UNKNOWN("rater-unknown", "There is no such rater.", 404);

  private final Kind kind;

  RaterProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
