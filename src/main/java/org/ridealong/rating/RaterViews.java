package org.ridealong.rating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.Text;
import org.ridealong.rater.RaterView;

/** What a rater sees beside the answer itself. */
public final class RaterViews {

  private RaterViews() {}

  /**
   * The rater's desk.
   *
   * @param openClaim the answer that the rater holds, or null
   * @param leaseSeconds how long a claim lasts after the last saved draft
   */
  public record RatingDeskView(
      RaterView rater,
      @Schema(nullable = true) OpenClaimView openClaim,
      List<PoolQueueView> pools,
      long leaseSeconds) {}

  /** The answer that the rater holds. */
  public record OpenClaimView(UUID assignmentId, UUID poolId, String responseCode) {}

  /**
   * One prompt at the desk.
   *
   * @param available answers that the rater could take now
   * @param submittedByMe answers that the rater has rated
   */
  public record PoolQueueView(
      UUID poolId,
      UUID formVersionId,
      Text formTitle,
      Text scenarioTitle,
      Text prompt,
      List<String> criteria,
      long available,
      long submittedByMe) {}

  /** Why there is no answer for the rater now. */
  public enum IdleReason {
    /** Everything that the rater could read is read, or was the rater's already. */
    NOTHING_LEFT,
    /** Others hold answers; some may come back. */
    HELD_BY_OTHERS
  }

  /**
   * The next answer, or why there is none.
   *
   * @param task null when there is none
   * @param idle null when there is one
   */
  public record ClaimView(
      @Schema(nullable = true) RatingTaskView task, @Schema(nullable = true) IdleView idle) {}

  /**
   * Nothing to do at this prompt.
   *
   * @param retryAt when a claim of somebody else runs out, or null
   */
  public record IdleView(IdleReason reason, @Schema(nullable = true) Instant retryAt) {}

  /**
   * A draft was saved and the claim renewed.
   *
   * @param version what the next saving goes on from
   */
  public record LeaseView(Instant savedAt, Instant expiresAt, int version) {}

  /** How a claim ended. */
  public record EndedView(
      UUID assignmentId, String responseCode, AssignmentStatus status, Instant endedAt) {

    static EndedView of(AssignmentAccess.Held held) {
      return new EndedView(
          held.assignment().id,
          held.response().responseCode,
          held.assignment().status,
          held.assignment().endedAt);
    }
  }
}
