package org.ridealong.calibration.round;

import org.ridealong.platform.problem.ProblemType;

enum RoundProblem implements ProblemType {
  /** The claim does not exist, is somebody else's, or is not of this kind. */
  TRAINING_UNKNOWN("training-response-unknown", "This is not one of your training answers.", 404),
  /** The round does not exist, or is somebody else's. */
  ROUND_UNKNOWN("qualification-round-unknown", "There is no such qualification round.", 404),
  /** What is settled shows only after the own rating. */
  NOT_RATED_YET("training-not-rated-yet", "Rate the answer first.", 409),
  /** One answer at a time. */
  OTHER_ANSWER_HELD("other-answer-held", "You hold another answer.", 409),
  /** There are too few answers that the rater has never seen. */
  SET_TOO_SMALL("qualification-set-too-small", "There is no unseen set for a round.", 409),
  /** The result comes with the last answer. */
  ROUND_NOT_DONE("qualification-round-not-done", "The round is not done.", 409);

  private final Kind kind;

  RoundProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
