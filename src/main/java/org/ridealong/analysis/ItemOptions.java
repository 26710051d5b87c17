package org.ridealong.analysis;

import java.util.Optional;
import java.util.function.Function;
import org.ridealong.delivery.Answer;
import org.ridealong.psychometrics.classical.ScoreMatrix;
import org.ridealong.psychometrics.sjt.BestOption;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;
import org.ridealong.scenario.ResponseFormat;

/** The options of an item: how they are chosen, which is the key, and which is rated best. */
record ItemOptions(DecisionPointContent content) {

  private static final double THOUSANDTHS = 1000;

  /** Whether exactly one of them is chosen, so that the item can have a key. */
  boolean areSingleChoice() {
    return content.format() == ResponseFormat.BEST;
  }

  /** Which option an answer chose as the best; none where the format asks for no such choice. */
  Optional<Function<Answer, String>> best() {
    return switch (content.format()) {
      case BEST -> Optional.of(Answer::choice);
      case BEST_WORST -> Optional.of(Answer::best);
      case RATE_EACH, RANK, WRITTEN -> Optional.empty();
    };
  }

  /** Which option an answer chose as the worst; none where the format asks for no such choice. */
  Optional<Function<Answer, String>> worst() {
    return content.format() == ResponseFormat.BEST_WORST
        ? Optional.of(Answer::worst)
        : Optional.empty();
  }

  /** Whether every option gets a value: a rating, or a place in an order. */
  boolean haveValues() {
    return content.format() == ResponseFormat.RATE_EACH || content.format() == ResponseFormat.RANK;
  }

  /**
   * What an answer says of an option: its rating from 1 to 5, or its place from 1, the most
   * effective; {@link ScoreMatrix#MISSING} where it says nothing.
   */
  double value(Answer answer, String option) {
    if (answer == null) {
      return ScoreMatrix.MISSING;
    }
    if (answer.ratings() != null && answer.ratings().containsKey(option)) {
      return answer.ratings().get(option);
    }
    boolean isPlaced = answer.order() != null && answer.order().contains(option);
    return isPlaced ? 1 + answer.order().indexOf(option) : ScoreMatrix.MISSING;
  }

  /** Whether one of them leads so clearly that the item is scored 1 or 0 by it. */
  boolean haveKey() {
    return areSingleChoice()
        && new BestOption(
                content.options().stream()
                    .mapToDouble(option -> option.effectivenessMilli() / THOUSANDTHS)
                    .toArray())
            .isKeyed();
  }

  /** Whether no option is rated higher: the key, or one of the best where there is no key. */
  boolean isBest(OptionContent option) {
    return content.options().stream()
        .allMatch(other -> other.effectivenessMilli() <= option.effectivenessMilli());
  }

  /** The place of an option in the author's order, or -1 where no option has this id. */
  int indexOf(String id) {
    for (int i = 0; i < content.options().size(); i++) {
      if (content.options().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
