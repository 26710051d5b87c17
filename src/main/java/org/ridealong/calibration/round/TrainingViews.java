package org.ridealong.calibration.round;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.calibration.agreement.StandardAgreement;
import org.ridealong.rater.RaterView;
import org.ridealong.rating.RatingSheet;

/** What a rater sees of practice and qualification. */
public final class TrainingViews {

  private TrainingViews() {}

  /** The rater's training: practice by prompt, and all rounds, the latest first. */
  public record TrainingView(
      RaterView rater,
      QualificationRule rule,
      List<PracticeProgress> practice,
      List<RoundView> rounds) {}

  /**
   * How far practice at a prompt is.
   *
   * @param done answers that the rater has rated, with what is settled of them open
   * @param total answers that there are for this rater
   */
  public record PracticeProgress(
      UUID poolId, UUID formVersionId, int done, int total, List<UUID> rated) {}

  /**
   * The next answer of the training, to be opened at the desk.
   *
   * @param assignmentId null when none is left
   */
  public record NextView(@Schema(nullable = true) UUID assignmentId) {}

  /** An answer with the own levels, the definitive ones and why. */
  public record FeedbackView(
      UUID assignmentId, UUID poolId, String answer, List<MarkFeedback> marks) {}

  /**
   * One criterion of the feedback.
   *
   * @param own the rater's level, or null where the rater gave none
   * @param evidence what the rater's level rests on
   * @param rationale why the definitive level is what it is
   */
  public record MarkFeedback(
      String criterion,
      @Schema(nullable = true) Integer own,
      List<RatingSheet.EvidenceMark> evidence,
      int definitive,
      String rationale) {}

  /**
   * A round.
   *
   * @param done answers of which the rater is done
   * @param result null until the end
   */
  public record RoundView(
      UUID roundId,
      UUID formVersionId,
      Instant startedAt,
      QualificationRule rule,
      int total,
      int done,
      @Schema(nullable = true) ResultView result) {}

  /**
   * What a round came to.
   *
   * @param failures what failed; empty when it is passed
   * @param responses answers that were rated
   */
  public record ResultView(
      boolean passed,
      List<QualificationRule.Failure> failures,
      int responses,
      StandardAgreement agreement,
      Instant completedAt,
      String sha256) {}

  /** A round that is done, with every answer of it. */
  public record RoundDetailView(RoundView round, List<FeedbackView> feedback) {}
}
