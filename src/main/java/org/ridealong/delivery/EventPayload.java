package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/** What happened in the browser: the decrypted content of an event. Times in microseconds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EventPayload.PageOpened.class, name = "PAGE_OPENED"),
  @JsonSubTypes.Type(value = EventPayload.PreflightPassed.class, name = "PREFLIGHT_PASSED"),
  @JsonSubTypes.Type(value = EventPayload.RulesAccepted.class, name = "RULES_ACCEPTED"),
  @JsonSubTypes.Type(value = EventPayload.PracticeFinished.class, name = "PRACTICE_FINISHED"),
  @JsonSubTypes.Type(value = EventPayload.ScenarioOpened.class, name = "SCENARIO_OPENED"),
  @JsonSubTypes.Type(value = EventPayload.ClipStarted.class, name = "CLIP_STARTED"),
  @JsonSubTypes.Type(value = EventPayload.ClipPaused.class, name = "CLIP_PAUSED"),
  @JsonSubTypes.Type(value = EventPayload.ClipStalled.class, name = "CLIP_STALLED"),
  @JsonSubTypes.Type(value = EventPayload.ClipFailed.class, name = "CLIP_FAILED"),
  @JsonSubTypes.Type(value = EventPayload.ClipEnded.class, name = "CLIP_ENDED"),
  @JsonSubTypes.Type(value = EventPayload.SeekPrevented.class, name = "SEEK_PREVENTED"),
  @JsonSubTypes.Type(value = EventPayload.DecisionOpened.class, name = "DECISION_OPENED"),
  @JsonSubTypes.Type(value = EventPayload.AnswerDrafted.class, name = "ANSWER_DRAFTED"),
  @JsonSubTypes.Type(value = EventPayload.AnswerCommitted.class, name = "ANSWER_COMMITTED"),
  @JsonSubTypes.Type(value = EventPayload.VisibilityChanged.class, name = "VISIBILITY_CHANGED"),
  @JsonSubTypes.Type(value = EventPayload.ClockChanged.class, name = "CLOCK_CHANGED"),
  @JsonSubTypes.Type(value = EventPayload.ConnectionChanged.class, name = "CONNECTION_CHANGED"),
  @JsonSubTypes.Type(value = EventPayload.ExamEnded.class, name = "EXAM_ENDED")
})
sealed interface EventPayload {

  /** The name of what happened, as it is written in the log. */
  default String type() {
    for (JsonSubTypes.Type known : EventPayload.class.getAnnotation(JsonSubTypes.class).value()) {
      if (known.value() == getClass()) {
        return known.name();
      }
    }
    throw new IllegalStateException("A content without a name: " + getClass());
  }

  /** What happened to a scenario or its clip. */
  sealed interface OfScenario extends EventPayload {
    UUID scenario();
  }

  record PageOpened(long segmentUs, String userAgent) implements EventPayload {}

  record PreflightPassed(List<String> clips) implements EventPayload {}

  record RulesAccepted() implements EventPayload {}

  record PracticeFinished() implements EventPayload {}

  record ScenarioOpened(UUID scenario) implements OfScenario {}

  record ClipStarted(UUID scenario, String rendition, int play) implements OfScenario {}

  record ClipPaused(UUID scenario) implements OfScenario {}

  record ClipStalled(UUID scenario, long stallMs) implements OfScenario {}

  /** The picture could not be shown, also not after the clip was loaded anew. */
  record ClipFailed(UUID scenario) implements OfScenario {}

  record ClipEnded(UUID scenario) implements OfScenario {}

  record SeekPrevented(UUID scenario) implements OfScenario {}

  record DecisionOpened(long onsetUs, long segmentUs) implements EventPayload {}

  record AnswerDrafted(Answer answer) implements EventPayload {}

  record AnswerCommitted(Answer answer, Trigger trigger, long segmentUs) implements EventPayload {}

  record VisibilityChanged(boolean hidden) implements EventPayload {}

  record ClockChanged(long stepMs) implements EventPayload {}

  record ConnectionChanged(boolean online) implements EventPayload {}

  record ExamEnded() implements EventPayload {}

  /** Who committed an answer. */
  enum Trigger {
    /** The candidate asked for it. */
    CANDIDATE,
    /** The window ended and the answer committed itself. */
    DEADLINE
  }
}
