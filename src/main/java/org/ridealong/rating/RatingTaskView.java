package org.ridealong.rating;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.media.ClipManifest;
import org.ridealong.platform.Text;
import org.ridealong.rubric.CommonEvidence;
import org.ridealong.rubric.Competency;
import org.ridealong.rubric.RubricContent;

/**
 * Everything a rater sees of an answer; there is no other record for raters. It says nothing of
 * whose answer it is, where and when it was given, and in how much time.
 *
 * @param assignmentId the rater's own claim
 * @param poolId the prompt that is rated
 * @param occasion why the rater reads it, as far as a rater may know
 * @param responseCode the name that everybody at the desk has for the answer
 * @param expiresAt when the claim runs out unless the draft is saved
 * @param serverTime so that the page can count down by its own clock
 * @param answer what was written
 * @param criteria what to rate, in this order
 * @param criticalFlags behaviors that call for another reading
 * @param commonEvidence signs of level 1 that every criterion has
 * @param draft what the rater has put down so far, or null
 */
public record RatingTaskView(
    UUID assignmentId,
    UUID poolId,
    Occasion occasion,
    String responseCode,
    Instant expiresAt,
    Instant serverTime,
    SituationView situation,
    String answer,
    List<CriterionView> criteria,
    List<RubricContent.CriticalFlag> criticalFlags,
    List<RubricContent.EvidenceCode> commonEvidence,
    @Schema(nullable = true) DraftView draft) {

  /** Why a rater reads an answer, as far as the rater may know. */
  public enum Occasion {
    /** It counts, or it is a validity response: the two cannot be told apart. */
    WORK,
    /** It is part of a qualification round. */
    QUALIFICATION,
    /** It is there to learn from, with feedback afterwards. */
    PRACTICE;

    static Occasion of(ResponsePurpose purpose) {
      return switch (purpose) {
        case LIVE, VALIDITY -> WORK;
        case QUALIFICATION -> QUALIFICATION;
        case PRACTICE -> PRACTICE;
      };
    }
  }

  /** What the candidate was shown and asked. */
  public record SituationView(
      Text title,
      @Schema(nullable = true) Text notice,
      @Schema(nullable = true) Text briefing,
      Text prompt,
      TaskClip clip) {

    static SituationView of(PoolContent content, TaskClip clip) {
      return new SituationView(
          content.scenario().title(),
          content.scenario().notice(),
          content.scenario().briefing(),
          content.decisionPoint().prompt(),
          clip);
    }
  }

  /**
   * The clip with signed addresses for this rater.
   *
   * @param renditions the browser takes the first that it can play
   * @param cues named moments of the first rendition, in the order of time
   * @param decisionCue the cue at which the prompt was asked, or {@code end}
   */
  public record TaskClip(
      long durationMs,
      int width,
      int height,
      List<TaskRendition> renditions,
      List<TaskCaption> captions,
      List<TaskCaption> describedCaptions,
      String posterUrl,
      List<TaskCue> cues,
      String decisionCue) {}

  /** One encoding of the clip. */
  public record TaskRendition(ClipManifest.Kind kind, String mediaType, String url) {}

  /** Captions in one language. */
  public record TaskCaption(String language, String url) {}

  /** A named moment of the clip. */
  public record TaskCue(String name, long atMs) {

    static TaskCue of(Map.Entry<String, Long> cue) {
      return new TaskCue(cue.getKey(), cue.getValue() / 1000);
    }
  }

  /**
   * A criterion with the rubric that it belongs to.
   *
   * @param competencyTitle the title of the rubric
   */
  public record CriterionView(
      Competency competency,
      Text competencyTitle,
      Text definition,
      List<Text> behaviors,
      RubricContent.Criterion criterion) {

    static CriterionView of(PoolContent.RatedBy rated) {
      return new CriterionView(
          rated.rubric().competency(),
          rated.rubric().title(),
          rated.rubric().definition(),
          rated.rubric().behaviors(),
          rated.criterion());
    }
  }

  /**
   * The rater's own draft.
   *
   * @param version counts the savings
   */
  public record DraftView(RatingSheet sheet, Instant savedAt, int version) {}

  static List<RubricContent.EvidenceCode> common() {
    return Arrays.stream(CommonEvidence.values())
        .map(evidence -> new RubricContent.EvidenceCode(evidence.name(), evidence.text()))
        .toList();
  }
}
