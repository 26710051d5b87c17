package org.ridealong.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.Text;

/**
 * A decision point as its author wrote it.
 *
 * @param id null until it is published
 * @param key its name inside the scenario, such as {@code dp1}
 * @param at the cue of the clip at which it opens, or {@code end}
 * @param windowUs response window in microseconds, before any accommodation
 * @param maxLength longest written answer in characters; null where nothing is written
 * @param options what can be chosen, in the author's order; empty for a written answer
 * @param criteria codes of the criteria that rate a written answer; null where the author named
 *     none, and those of the scenario's competencies rate it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionPointContent(
    UUID id,
    String key,
    String at,
    ResponseFormat format,
    Text prompt,
    long windowUs,
    Integer maxLength,
    List<OptionContent> options,
    @Schema(nullable = true) List<String> criteria) {

  /**
   * One action that can be chosen.
   *
   * @param effectivenessMilli rated effectiveness from 1000 (worst) to 5000 (best), in thousandths
   */
  public record OptionContent(String id, Text text, int effectivenessMilli) {}

  /** One that names no criteria. */
  public DecisionPointContent(
      UUID id,
      String key,
      String at,
      ResponseFormat format,
      Text prompt,
      long windowUs,
      Integer maxLength,
      List<OptionContent> options) {
    this(id, key, at, format, prompt, windowUs, maxLength, options, null);
  }

  /** The same with the identity that it was published under. */
  DecisionPointContent publishedAs(UUID published) {
    return new DecisionPointContent(
        published, key, at, format, prompt, windowUs, maxLength, options, criteria);
  }
}
