package org.ridealong.scoring.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What psychometricians send. */
public final class PlanRequests {

  private PlanRequests() {}

  /** A plan to begin with, made from the form. */
  public record NewPlan(@NotNull UUID formVersionId, @NotBlank @Size(max = 200) String title) {}

  /**
   * A plan from its file.
   *
   * @param document the text of the file
   */
  public record PlanFile(@NotBlank @Size(max = 1_000_000) String document) {}

  /**
   * A new draft.
   *
   * @param revision of the draft that was edited
   */
  public record DraftEdit(int revision, @NotNull @Valid PlanContent content) {}

  /**
   * Makes the draft a version.
   *
   * @param revision of the draft that was read
   */
  public record Publication(int revision) {}

  /**
   * One of the two signatures.
   *
   * @param sha256 of the version that was read
   * @param reason why the plan is fit for use
   */
  public record Signature(
      @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
      @NotBlank @Size(max = 1000) String reason) {}
}
