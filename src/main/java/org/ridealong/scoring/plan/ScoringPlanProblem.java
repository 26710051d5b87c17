package org.ridealong.scoring.plan;

import org.ridealong.platform.problem.ProblemType;

enum ScoringPlanProblem implements ProblemType {
  /** Nobody made a plan of this id, or no such version is published. */
  PLAN_UNKNOWN("scoring-plan-unknown", "There is no such scoring plan.", 404),
  /** Each error names the place in the plan. */
  PLAN_INVALID("scoring-plan-invalid", "The scoring plan cannot be used.", 422),
  /** The rubric versions of a written item are fixed when its pool is opened. */
  POOLS_NOT_OPEN("rating-pools-not-open", "A written item of the form has no rating pool.", 409),
  /** Somebody has saved the draft since it was read. */
  DRAFT_STALE("scoring-plan-draft-stale", "The draft was changed by somebody else.", 409),
  /** The hash is not that of the version which was published last. */
  SIGNATURE_STALE("scoring-plan-signature-stale", "Another content is published by now.", 409),
  /** Two different people lock a plan. */
  ALREADY_SIGNED("scoring-plan-already-signed", "One person signs a plan once.", 403),
  /** Two signatures stand under the version. */
  ALREADY_LOCKED("scoring-plan-locked", "The version is locked already.", 409);

  private final Kind kind;

  ScoringPlanProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
