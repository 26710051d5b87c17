package org.ridealong.rating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What raters and leads send, apart from sheets. */
public final class RatingRequests {

  private RatingRequests() {}

  /** Asks for the next answer of a pool. */
  public record ClaimRequest(@NotNull UUID poolId) {}

  /** Gives an answer back. */
  public record HandBack(@Size(max = 500) @Schema(nullable = true) String reason) {}

  /** Sends an answer to the lead. */
  public record Referral(@NotBlank @Size(max = 500) String reason) {}

  /** Tells the lead that the writer speaks of own distress. */
  public record WellbeingNotice(@Size(max = 500) @Schema(nullable = true) String note) {}

  /** Opens the pools of a form. */
  public record OpenPools(@NotNull UUID formVersionId) {}

  /** A lead's levels, with the reason. */
  public record Adjudication(
      @NotEmpty @Size(max = 10) List<@NotNull @Valid AdjudicatedMark> marks,
      @NotBlank @Size(max = 1000) String reason) {}

  /** A lead's level of one criterion, or why there is none. */
  public record AdjudicatedMark(
      @NotBlank @Size(max = 10) String criterion,
      @Min(1) @Max(5) @Schema(nullable = true) Integer level,
      @Schema(nullable = true) MissingReason missing) {}

  /** Puts an answer back among those that wait for readings. */
  public record ReturnToPool(@NotBlank @Size(max = 1000) String reason) {}

  /** Says what was done about a case. */
  public record CaseClosure(@NotBlank @Size(max = 1000) String outcome) {}
}
