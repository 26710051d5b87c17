package org.ridealong.delivery;

import org.ridealong.platform.problem.ProblemType;

enum DeliveryProblem implements ProblemType {
  /** The exam cookie is missing or no longer known. */
  NOT_ADMITTED("not-admitted", "No exam is open in this browser.", 401),
  /** The member expectedSequence names the first one that is missing. */
  EVENT_GAP("event-gap", "Events are missing before this one.", 409),
  /** The first one stands; the other was put aside and a person is told. */
  EVENT_CONFLICT("event-conflict", "This sequence was taken by another event.", 422),
  /** The epoch of the events is no longer the current one. */
  SESSION_FENCED("session-fenced", "This exam goes on at another workstation.", 409),
  /** Later events are put aside and never scored. */
  SESSION_CLOSED("session-closed", "This exam has been handed in.", 409),
  /** An exam can be handed in only after its end was confirmed. */
  EXAM_NOT_ENDED("exam-not-ended", "The candidate has not ended the exam.", 409);

  private final Kind kind;

  DeliveryProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
