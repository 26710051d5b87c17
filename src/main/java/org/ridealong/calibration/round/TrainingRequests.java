package org.ridealong.calibration.round;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What a rater in training sends. */
public final class TrainingRequests {

  private TrainingRequests() {}

  /** Asks for the next practice answer of a prompt. */
  public record PracticeClaim(@NotNull UUID poolId) {}

  /** Begins a round over the prompts of a form. */
  public record NewRound(@NotNull UUID formVersionId) {}
}
