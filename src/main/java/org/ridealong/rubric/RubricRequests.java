package org.ridealong.rubric;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What authors and reviewers send. */
public final class RubricRequests {

  private RubricRequests() {}

  /**
   * A rubric to publish.
   *
   * @param document the text of the rubric file
   */
  public record Proposal(@NotBlank @Size(max = 500_000) String document) {}

  /**
   * The second person's word.
   *
   * @param sha256 of the content that was read and is approved
   */
  public record Approval(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
}
