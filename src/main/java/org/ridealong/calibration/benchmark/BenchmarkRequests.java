package org.ridealong.calibration.benchmark;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the committee sends. */
public final class BenchmarkRequests {

  private BenchmarkRequests() {}

  /**
   * An answer for the committee: either a text, or the code of a live answer whose text is taken
   * without a trace of whose it is.
   *
   * @param poolId the prompt; may be null where a code names the answer
   * @param answer the text, or null
   * @param responseCode code of a live answer, or null
   */
  public record NewBenchmark(
      @Schema(nullable = true) UUID poolId,
      @NotNull BenchmarkKind kind,
      @Size(min = 1, max = 20_000) @Schema(nullable = true) String answer,
      @Size(max = 10) @Schema(nullable = true) String responseCode) {

    /** A written text. */
    public static NewBenchmark written(UUID pool, BenchmarkKind kind, String answer) {
      return new NewBenchmark(pool, kind, answer, null);
    }
  }

  /** A member's own levels. */
  public record FirstRatings(@NotEmpty @Size(max = 10) List<@NotNull @Valid FirstLevel> levels) {}

  /** A member's own level of one criterion. */
  public record FirstLevel(@NotBlank @Size(max = 10) String criterion, @Min(1) @Max(5) int level) {}

  /** The definitive rating. */
  public record DefinitiveRating(
      @NotEmpty @Size(max = 10) List<@NotNull @Valid SettledLevel> marks) {}

  /**
   * The definitive level of one criterion.
   *
   * @param rationale why it is this level, in the language of the answer
   */
  public record SettledLevel(
      @NotBlank @Size(max = 10) String criterion,
      @Min(1) @Max(5) int level,
      @NotBlank @Size(max = 2000) String rationale) {}

  /**
   * The second person's word.
   *
   * @param sha256 of the content that was read and is approved
   */
  public record BenchmarkApproval(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

  /** Takes a benchmark out of use. */
  public record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}
}
