package org.ridealong.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rater puts down about an answer, as a draft and when it is handed in.
 *
 * @param marks one for each criterion; a draft may lack some
 * @param criticalFlags codes of critical behaviors that the answer shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatingSheet(
    @NotNull @Size(max = 10) List<@NotNull @Valid CriterionMark> marks,
    @NotNull @Size(max = 10) List<@NotBlank @Size(max = 40) String> criticalFlags) {

  /**
   * The level of one criterion, chosen first, and then the evidence for it.
   *
   * @param level from 1 to 5, or null
   * @param missing why there is no level, by the plan; null where there is one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CriterionMark(
      @NotBlank @Size(max = 10) String criterion,
      @Min(1) @Max(5) @Schema(nullable = true) Integer level,
      @Schema(nullable = true) MissingReason missing,
      @NotNull @Size(max = 20) List<@NotNull @Valid EvidenceMark> evidence) {

    boolean decided() {
      return (level == null) != (missing == null);
    }

    Mark mark() {
      return new Mark(level, missing);
    }
  }

  /**
   * A sign of the rubric, pinned to a place of the answer, to a moment of the clip, or both.
   *
   * @param answerFrom first character of the place, counted from 0 in UTF-16 units as browsers do
   * @param answerTo one past the last character
   * @param clipMs milliseconds from the start of the clip
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EvidenceMark(
      @NotBlank @Size(max = 40) String code,
      @Min(0) @Schema(nullable = true) Integer answerFrom,
      @Min(1) @Schema(nullable = true) Integer answerTo,
      @Min(0) @Schema(nullable = true) Integer clipMs) {

    Rating.Evidence evidence() {
      return new Rating.Evidence(code, answerFrom, answerTo, clipMs);
    }
  }
}
