package org.ridealong.scenario;

import java.util.List;
import org.ridealong.media.storyboard.Storyboard;

/** Takes from a storyboard what the exam needs of it. */
final class ScenarioComposer {

  /** Characters of a written answer where the author sets no limit. */
  private static final int DEFAULT_MAX_LENGTH = 4000;

  private ScenarioComposer() {}

  static ScenarioContent content(Storyboard storyboard, String storyboardSha256) {
    return new ScenarioContent(
        storyboard.id(),
        storyboard.version(),
        storyboardSha256,
        storyboard.title(),
        storyboard.competencies(),
        storyboard.notice(),
        storyboard.briefing(),
        storyboard.decisions().stream().map(ScenarioComposer::decisionPoint).toList());
  }

  private static DecisionPointContent decisionPoint(Storyboard.Decision decision) {
    ResponseFormat format = ResponseFormat.ofStoryboard(decision.format());
    List<DecisionPointContent.OptionContent> options =
        decision.options().stream()
            .map(
                option ->
                    new DecisionPointContent.OptionContent(
                        option.id(),
                        option.text(),
                        (int) Math.round(option.effectiveness() * 1000)))
            .toList();
    return new DecisionPointContent(
        null,
        decision.id(),
        decision.at(),
        format,
        decision.prompt(),
        decision.windowSeconds() * 1_000_000L,
        maxLength(decision, format),
        options,
        decision.criteria());
  }

  private static Integer maxLength(Storyboard.Decision decision, ResponseFormat format) {
    return switch (format) {
      case BEST, BEST_WORST, RATE_EACH, RANK -> null;
      case WRITTEN -> decision.maxLength() == null ? DEFAULT_MAX_LENGTH : decision.maxLength();
    };
  }
}
