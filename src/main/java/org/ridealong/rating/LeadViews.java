package org.ridealong.rating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.Text;
import org.ridealong.rubric.RubricContent;

/** What a lead sees: progress, cases, and answers with all readings; not whose they are. */
public final class LeadViews {

  private LeadViews() {}

  /** Forms that can be rated, the newest first. */
  public record RateableFormList(List<RateableFormView> forms) {}

  /**
   * A published form at which something is written.
   *
   * @param prompts how many of its questions are answered in own words
   * @param openPrompts for how many of them a pool is open
   */
  public record RateableFormView(UUID formVersionId, Text title, int prompts, int openPrompts) {}

  /** Every pool. */
  public record PoolList(List<PoolProgressView> pools) {}

  /**
   * How far a prompt is.
   *
   * @param waitingIntake answers that were handed in and that nobody has asked for yet
   * @param waitingThird answers that wait for a reading beyond the planned ones
   * @param claimsExpired claims that ran out without ratings; their answers wait again
   */
  public record PoolProgressView(
      UUID poolId,
      UUID formVersionId,
      Text formTitle,
      Text scenarioTitle,
      Text prompt,
      List<String> criteria,
      int ratersPerResponse,
      long waitingIntake,
      long responses,
      long resolved,
      long waitingFirst,
      long waitingSecond,
      long waitingThird,
      long withLead,
      long claimsLive,
      long claimsExpired) {}

  /** What is open for the lead, the oldest first. */
  public record CaseList(List<CaseView> cases) {}

  /**
   * Something that a lead has to look at.
   *
   * @param raisedBy name of the rater, or null where the rule raised it
   * @param closedAt null while it is open
   */
  public record CaseView(
      UUID caseId,
      CaseKind kind,
      String responseCode,
      UUID poolId,
      Text scenarioTitle,
      @Schema(nullable = true) String note,
      @Schema(nullable = true) String raisedBy,
      Instant raisedAt,
      @Schema(nullable = true) String outcome,
      @Schema(nullable = true) Instant closedAt) {}

  /**
   * An answer with everything that was said of it.
   *
   * @param readings all of them side by side; none while the answer still waits for blind readings
   * @param resolution null while there is none
   */
  public record LeadResponseView(
      String responseCode,
      UUID poolId,
      PooledStatus status,
      RatingTaskView.SituationView situation,
      String answer,
      List<RatingTaskView.CriterionView> criteria,
      List<RubricContent.CriticalFlag> criticalFlags,
      List<RubricContent.EvidenceCode> commonEvidence,
      List<ReadingView> readings,
      List<CaseView> cases,
      @Schema(nullable = true) ResolutionView resolution) {}

  /** All that one rater said of the answer. */
  public record ReadingView(String raterName, Instant submittedAt, RatingSheet sheet) {}

  /** What the readings came to. */
  public record ResolutionView(
      ResolutionRule rule,
      List<ResolvedLevelView> levels,
      @Schema(nullable = true) String reason,
      Instant decidedAt) {

    static ResolutionView of(ResponseResolution resolution) {
      return new ResolutionView(
          resolution.rule,
          resolution.levels.stream()
              .map(
                  level ->
                      new ResolvedLevelView(level.criterion(), level.levelMilli(), level.missing()))
              .toList(),
          resolution.reason,
          resolution.decidedAt);
    }
  }

  /**
   * One criterion of the result.
   *
   * @param levelMilli from 1000 to 5000 in thousandths, or null
   */
  public record ResolvedLevelView(
      String criterion,
      @Schema(nullable = true) Integer levelMilli,
      @Schema(nullable = true) MissingReason missing) {}
}
