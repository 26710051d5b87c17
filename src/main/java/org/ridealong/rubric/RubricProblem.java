package org.ridealong.rubric;

import org.ridealong.platform.problem.ProblemType;

enum RubricProblem implements ProblemType {
  /** Each error names the place and the line in the file. */
  RUBRIC_INVALID("rubric-invalid", "The rubric cannot be used.", 422),
  /** A published version never changes; give the file the next version. */
  VERSION_TAKEN(
      "rubric-version-taken", "This version of the rubric was published with other content.", 409),
  /** Nobody proposed this version. */
  RUBRIC_UNKNOWN("rubric-unknown", "There is no such version of a rubric.", 404),
  /** A later proposal has replaced what the hash names. */
  APPROVAL_STALE("rubric-approval-stale", "Another text is proposed by now.", 409),
  /** Two people publish a rubric. */
  OWN_PROPOSAL("own-proposal", "A proposal is approved by somebody else.", 403);

  private final Kind kind;

  RubricProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
