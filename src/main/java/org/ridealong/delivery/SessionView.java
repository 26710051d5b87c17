package org.ridealong.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.Text;

/**
 * A test session as its own candidate sees it.
 *
 * @param epoch rises when the exam moves to another workstation
 * @param head the last event that the server holds, or null
 */
public record SessionView(
    UUID sessionId,
    SessionStatus status,
    int epoch,
    String candidateName,
    String candidateNumber,
    Text formTitle,
    String center,
    Instant serverTime,
    @Schema(nullable = true) Head head,
    Progress progress,
    @Schema(nullable = true) Receipt receipt) {

  /** The last event of the log. */
  public record Head(int epoch, int sequence, String hash) {}

  /** What the log says that was done. */
  public record Progress(
      boolean preflightPassed,
      boolean rulesAccepted,
      boolean practiceFinished,
      boolean ended,
      List<ClipProgress> scenarios,
      List<DecisionProgress> decisionPoints) {}

  /**
   * How far one clip was played.
   *
   * @param positionUs last known position in microseconds
   */
  public record ClipProgress(UUID scenarioId, int plays, long positionUs, boolean clipEnded) {}

  /** Whether a decision point still takes an answer. */
  public enum DecisionState {
    /** The window was opened and nothing closed it yet. */
    OPEN,
    /** The answer is committed. */
    CLOSED
  }

  /**
   * One decision point that was reached; times in microseconds.
   *
   * @param onsetUs on the browser's clock
   * @param segmentUs when the page began that showed it, on the browser's clock
   * @param onsetServerUs on the server's clock, since 1970
   */
  public record DecisionProgress(
      UUID decisionPointId,
      int attempt,
      DecisionState state,
      long onsetUs,
      long segmentUs,
      long onsetServerUs,
      @Schema(nullable = true) Answer answer,
      @Schema(nullable = true) Closure closure) {

    static DecisionProgress of(CandidateResponse response) {
      return new DecisionProgress(
          response.key.decisionPointId(),
          response.key.attempt(),
          response.isOpen() ? DecisionState.OPEN : DecisionState.CLOSED,
          response.onsetUs,
          response.segmentUs,
          response.onsetServerUs,
          response.answer(),
          response.closure);
    }
  }
}
