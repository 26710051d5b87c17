package org.ridealong.media;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the renderer wrote about a clip. Times in microseconds.
 *
 * @param storyboardSha256 the storyboard that the clip was rendered from
 * @param width pixels
 * @param height pixels
 * @param describedCaptions captions on the time line of the described rendition; empty where it has
 *     none
 * @param spokenOptions the options that a candidate can also hear; empty where none are spoken
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClipManifest(
    @NotNull @Pattern(regexp = SHA256) String storyboardSha256,
    @Positive long durationUs,
    @Positive int width,
    @Positive int height,
    @NotEmpty List<@Valid Rendition> renditions,
    @NotEmpty List<@Valid Caption> captions,
    @Schema(nullable = true) List<@Valid Caption> describedCaptions,
    @NotNull @Valid Poster poster,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(nullable = true)
        List<@Valid SpokenOption> spokenOptions) {

  public ClipManifest {
    spokenOptions = spokenOptions == null ? List.of() : spokenOptions;
    describedCaptions = describedCaptions == null ? List.of() : describedCaptions;
  }

  static final String SHA256 = "[0-9a-f]{64}";

  /** What a rendition is for. */
  public enum Kind {
    /** VP9 and Opus: the first source everywhere. */
    WEBM,
    /** H.264 and AAC: the fallback. */
    MP4,
    /** As WEBM, with the picture described by a voice. */
    WEBM_DESCRIBED
  }

  /** One encoding of the clip; it has its own time line, so it has its own cue times. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Rendition(
      @NotNull Kind kind,
      @NotBlank String file,
      @NotBlank String mediaType,
      @Positive long bytes,
      @NotNull @Pattern(regexp = SHA256) String sha256,
      @Positive long durationUs,
      @NotNull Map<String, Long> cuesUs) {}

  /** Captions in one language. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Caption(
      @NotBlank String language,
      @NotBlank String file,
      @NotBlank String mediaType,
      @Positive long bytes,
      @NotNull @Pattern(regexp = SHA256) String sha256) {}

  /** The still picture that is shown before the clip is started. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Poster(
      @NotBlank String file,
      @NotBlank String mediaType,
      @Positive long bytes,
      @NotNull @Pattern(regexp = SHA256) String sha256) {}

  /** One option, spoken. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SpokenOption(
      @NotBlank String decisionPoint,
      @NotBlank String option,
      @NotBlank String file,
      @NotBlank String mediaType,
      @Positive long bytes,
      @NotNull @Pattern(regexp = SHA256) String sha256) {}

  /** The spoken form of an option of a decision point, both by their names in the storyboard. */
  public Optional<SpokenOption> spoken(String decisionPoint, String option) {
    return spokenOptions.stream()
        .filter(each -> each.decisionPoint().equals(decisionPoint) && each.option().equals(option))
        .findFirst();
  }

  /** The hashes of all files that a candidate's browser may ask for. */
  Stream<String> files() {
    return Stream.of(
            renditions.stream().map(Rendition::sha256),
            captions.stream().map(Caption::sha256),
            describedCaptions.stream().map(Caption::sha256),
            Stream.of(poster.sha256()),
            spokenOptions.stream().map(SpokenOption::sha256))
        .flatMap(Function.identity());
  }
}
