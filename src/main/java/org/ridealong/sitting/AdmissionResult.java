package org.ridealong.sitting;

import java.util.UUID;
import org.ridealong.candidate.CandidateId;

/**
 * What came of a code. A refusal is a result and no exception, because the attempt must be kept.
 */
public sealed interface AdmissionResult {

  /**
   * The code is burned.
   *
   * @param windowPercent 150 stretches every response window by half
   */
  record Admitted(
      UUID rosterEntryId,
      SittingId sitting,
      CandidateId candidate,
      UUID formVersionId,
      int windowPercent)
      implements AdmissionResult {}

  /** Unknown, used, early, late or for another center: nobody is told which. */
  record Refused() implements AdmissionResult {}

  /** The code was not looked at. */
  record TooManyAttempts() implements AdmissionResult {}
}
