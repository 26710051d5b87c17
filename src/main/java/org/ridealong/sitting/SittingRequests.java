package org.ridealong.sitting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What administrators send. */
public final class SittingRequests {

  private SittingRequests() {}

  /** A new test center. */
  public record NewCenter(@NotBlank @Size(max = 200) String name) {}

  /** A new exam computer. */
  public record NewWorkstation(@NotBlank @Size(max = 100) String label) {}

  /**
   * A sitting to schedule.
   *
   * @param checkInRequired whether a proctor must see each candidate first; not when it is not
   *     given
   */
  public record NewSitting(
      @NotNull UUID testCenterId,
      @NotNull UUID formVersionId,
      @NotNull Instant opensAt,
      @NotNull Instant closesAt,
      @Schema(nullable = true) Boolean checkInRequired) {}

  /** People to add to a sitting. */
  public record RosterRequest(@NotEmpty @Size(max = 5000) List<@NotNull @Valid Person> entries) {}

  /**
   * One candidate.
   *
   * @param windowPercent 150 stretches every response window by half; 100 when it is not given
   * @param candidateAgency where the person works or trains now, if at all; raters of the same
   *     agency never get the answers
   */
  public record Person(
      @NotBlank @Size(max = 40) String candidateNumber,
      @NotBlank @Size(max = 200) String candidateName,
      @Min(100) @Max(300) @Schema(nullable = true) Integer windowPercent,
      @Size(max = 200) @Schema(nullable = true) String candidateAgency) {

    public Person(String candidateNumber, String candidateName, Integer windowPercent) {
      this(candidateNumber, candidateName, windowPercent, null);
    }
  }
}
