package org.ridealong.calibration.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Benchmarks as the committee and raters see them. */
public final class BenchmarkViews {

  private BenchmarkViews() {}

  /** All benchmarks, the latest first. */
  public record BenchmarkList(List<BenchmarkView> benchmarks) {}

  /** How far a benchmark is. */
  public enum BenchmarkStatus {
    /** Members rate it, each alone. */
    FIRST_RATINGS,
    /** A definitive rating waits for a second person. */
    PROPOSED,
    /** In use. */
    SETTLED,
    /** Out of use. */
    WITHDRAWN
  }

  /**
   * A benchmark as the committee sees it.
   *
   * @param firstRatingsBy how many members have rated it
   * @param content what is settled or proposed, with the first ratings; null while members still
   *     rate it, so that none sees what another said
   * @param sha256 the hash that the approval has to name, or null
   */
  public record BenchmarkView(
      UUID benchmarkId,
      UUID poolId,
      UUID decisionPointId,
      BenchmarkKind kind,
      BenchmarkStatus status,
      String answer,
      String proposedBy,
      Instant proposedAt,
      int firstRatingsBy,
      @Schema(nullable = true) BenchmarkContent content,
      @Schema(nullable = true) String sha256,
      @Schema(nullable = true) String ratedBy,
      @Schema(nullable = true) String approvedBy,
      @Schema(nullable = true) Instant settledAt,
      @Schema(nullable = true) String withdrawalReason) {}

  /** The exemplars of a prompt, by the level of the first criterion that was asked for. */
  public record ExemplarList(List<ExemplarView> exemplars) {}

  /** An answer with its level and why, as every rater may see it at any time. */
  public record ExemplarView(UUID benchmarkId, String answer, List<ExemplarMark> marks) {

    static ExemplarView of(BenchmarkContent content) {
      return new ExemplarView(
          content.benchmarkId(),
          content.answer(),
          content.marks().stream()
              .map(mark -> new ExemplarMark(mark.criterion(), mark.level(), mark.rationale()))
              .toList());
    }
  }

  /** The definitive level of one criterion. */
  public record ExemplarMark(String criterion, int level, String rationale) {}
}
