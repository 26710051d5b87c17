package org.ridealong.analysis;

import java.util.OptionalDouble;
import java.util.UUID;
import org.ridealong.delivery.Closure;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.psychometrics.classical.ScoreRange;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.ScenarioView;
import org.ridealong.scoring.item.KeyedScore;

/** One decision point of a form with its scoring rule and the scenario that it belongs to. */
record FormItem(ScenarioView scenario, DecisionPointContent content) {

  /** The scale of every score, by key or by rating. */
  static final ScoreRange RANGE = new ScoreRange(0, 1);

  UUID id() {
    return content.id();
  }

  String scenarioKey() {
    return scenario.content().key();
  }

  /** What the item is called in tables: unique in its form. */
  String name() {
    return scenarioKey() + " / " + content.key();
  }

  ItemOptions options() {
    return new ItemOptions(content);
  }

  /** Whether the item is scored without a rater. */
  boolean isScoredByKey() {
    return switch (content.format()) {
      case BEST, BEST_WORST, RATE_EACH, RANK -> true;
      case WRITTEN -> false;
    };
  }

  /**
   * The score by key of an answer from 0 to 1; none where nothing was answered in time, or where
   * only a rater can score.
   */
  OptionalDouble score(ResponseRecord response) {
    if (!isScoredByKey() || !counts(response)) {
      return OptionalDouble.empty();
    }
    return new KeyedScore(content).of(response.answer()).value();
  }

  /** Whether an answer was given, in time as far as anybody has decided. */
  static boolean counts(ResponseRecord response) {
    boolean inTime =
        response.closure() == Closure.ANSWERED || response.closure() == Closure.LATE_ARRIVAL;
    return inTime && !response.isOmitted();
  }

  /** Whether the question was asked and nothing was answered in time. */
  static boolean isOmission(ResponseRecord response) {
    return response.closure() == null
        || response.closure() == Closure.TIMED_OUT
        || response.isOmitted();
  }
}
