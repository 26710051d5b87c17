package org.ridealong.delivery;

import java.util.List;
import java.util.UUID;

/**
 * An exam that was handed in, as scoring reads it: what was answered and nothing that tells who
 * answered, where, in what time or with which accommodation.
 *
 * @param responseCode names the session to those who must not know whose it is
 * @param answers every answer that was asked for, later attempts too
 */
public record ScorableSession(
    UUID testSessionId, String responseCode, List<ScorableAnswer> answers) {

  /**
   * One answer.
   *
   * @param answer what stood when it was closed, or null
   * @param closure how it was closed; null where it never was
   */
  public record ScorableAnswer(UUID decisionPointId, int attempt, Answer answer, Closure closure) {

    /** Whether nothing was answered that counts. */
    public boolean isOmitted() {
      return closure == null
          || closure == Closure.TIMED_OUT
          || answer == null
          || answer.saysNothing();
    }
  }
}
