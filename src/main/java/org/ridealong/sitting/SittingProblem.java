package org.ridealong.sitting;

import org.ridealong.platform.problem.ProblemType;

/** Refusals at the door of the testing room. */
public enum SittingProblem implements ProblemType {
  /** The enrolment token is unknown or was used. */
  ENROLMENT_REFUSED("enrolment-refused", "This computer cannot be enrolled.", 403),
  /** Exams open only on enrolled workstations. */
  WORKSTATION_NOT_ENROLLED(
      "workstation-not-enrolled", "This computer is not an exam workstation.", 403),
  /** Unknown, used, early and wrong-center codes all get this one answer. */
  ADMISSION_REFUSED("admission-refused", "This code does not open an exam here and now.", 401),
  /** The workstation, or the whole center, is locked for some minutes. */
  TOO_MANY_ATTEMPTS("too-many-attempts", "Too many codes were tried.", 429),
  /** It was never created here. */
  CENTER_UNKNOWN("test-center-unknown", "There is no such test center.", 404),
  /** Labels tell the seats of one center apart. */
  WORKSTATION_LABEL_TAKEN("workstation-label-taken", "The label is taken in this center.", 409),
  /** It was never scheduled here. */
  SITTING_UNKNOWN("sitting-unknown", "There is no such sitting.", 404),
  /** Each error names the field. */
  SITTING_INVALID("sitting-invalid", "The sitting cannot be scheduled.", 422);

  private final Kind kind;

  SittingProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
