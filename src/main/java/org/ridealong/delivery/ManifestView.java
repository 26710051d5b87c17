package org.ridealong.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.media.ClipManifest;
import org.ridealong.platform.Text;
import org.ridealong.scenario.ResponseFormat;

/**
 * Everything a browser needs for the whole exam, with signed addresses of the clips. Keys and
 * effectiveness are not in it.
 *
 * @param replayAllowance how often a clip may be played again before its first decision point
 * @param graceMs what an answer may take to arrive after its window
 */
public record ManifestView(
    UUID formVersionId,
    Text formTitle,
    int replayAllowance,
    long graceMs,
    List<ScenarioPart> scenarios) {

  /** One scenario in the order of the form. */
  public record ScenarioPart(
      UUID scenarioId,
      Text title,
      @Schema(nullable = true) Text notice,
      @Schema(nullable = true) Text briefing,
      ClipPart clip,
      List<DecisionPart> decisionPoints) {}

  /**
   * The clip: all renditions of which the browser takes the first that it can play.
   *
   * @param describedCaptions captions for the described rendition, which has its own time line
   */
  public record ClipPart(
      long durationUs,
      int width,
      int height,
      List<RenditionPart> renditions,
      List<CaptionPart> captions,
      List<CaptionPart> describedCaptions,
      FilePart poster) {}

  /** One encoding with its own cue times in microseconds. */
  public record RenditionPart(
      ClipManifest.Kind kind,
      String mediaType,
      String url,
      long bytes,
      String sha256,
      Map<String, Long> cuesUs,
      long durationUs) {}

  /** Captions in one language. */
  public record CaptionPart(String language, String url, long bytes, String sha256) {}

  /** Any other file. */
  public record FilePart(String url, long bytes, String sha256) {}

  /**
   * One decision point.
   *
   * @param windowMs already stretched by the candidate's accommodation
   * @param options in this candidate's own order
   */
  public record DecisionPart(
      UUID decisionPointId,
      String key,
      String at,
      ResponseFormat format,
      Text prompt,
      long windowMs,
      @Schema(nullable = true) Integer maxLength,
      List<OptionPart> options) {}

  /**
   * One option, without its effectiveness.
   *
   * @param spoken the option in English as sound, where the scenario has it
   */
  public record OptionPart(String id, Text text, @Schema(nullable = true) FilePart spoken) {}
}
