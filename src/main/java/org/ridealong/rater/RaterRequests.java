package org.ridealong.rater;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What leads, administrators and raters send about raters. */
public final class RaterRequests {

  private RaterRequests() {}

  /**
   * A person to put into the pool, or the new particulars of one who is in it.
   *
   * @param subject the person's subject at the identity provider
   * @param agency where the person works; whoever works there too is never rated by the person
   */
  public record NewRater(
      @NotBlank @Size(max = 255) String subject,
      @NotBlank @Size(max = 200) String displayName,
      @Size(max = 200) @Schema(nullable = true) String agency) {}

  /** A conflict of interest with the people of an agency. */
  public record NewConflict(
      @NotBlank @Size(max = 200) String agency, @NotBlank @Size(max = 500) String reason) {}

  /** Whether the person may rate. */
  public record Activity(@NotNull Boolean active) {}

  /** Whether the person has qualified. */
  public record QualificationChange(@NotNull Qualification qualification) {}
}
