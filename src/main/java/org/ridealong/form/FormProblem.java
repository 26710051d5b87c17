package org.ridealong.form;

import org.ridealong.platform.problem.ProblemType;

enum FormProblem implements ProblemType {
  /** Each error names the place in the list of scenarios. */
  SCENARIO_UNKNOWN("scenario-unknown", "The form names a scenario that is not published.", 422),
  /** It was never published here. */
  FORM_UNKNOWN("form-unknown", "There is no such form.", 404);

  private final Kind kind;

  FormProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
