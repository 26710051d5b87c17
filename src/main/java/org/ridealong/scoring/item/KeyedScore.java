package org.ridealong.scoring.item;

import java.util.List;
import java.util.OptionalInt;
import org.ridealong.delivery.Answer;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.sjt.BestOption;
import org.ridealong.psychometrics.sjt.BestWorst;
import org.ridealong.psychometrics.sjt.RankOrder;
import org.ridealong.psychometrics.sjt.RateEach;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;

/**
 * Scores an answer by the rule of its item's format, from 0 to 1: the best option and best with
 * worst by key where a key is clear and else by effectiveness, ratings by their distance to the
 * effectiveness, an order by Spearman's agreement with it. Pure.
 */
public final class KeyedScore {

  private static final double THOUSANDTHS = 1000;

  private final List<String> options;
  private final DecisionPointContent item;

  public KeyedScore(DecisionPointContent item) {
    this.item = item;
    this.options = item.options().stream().map(OptionContent::id).toList();
  }

  /**
   * @param answer one that says something
   * @throws IllegalStateException for an item that only a rater can score, or an unknown option
   */
  public Estimate of(Answer answer) {
    double[] effectiveness =
        item.options().stream()
            .mapToDouble(option -> option.effectivenessMilli() / THOUSANDTHS)
            .toArray();
    return switch (item.format()) {
      case BEST -> Estimate.of(new BestOption(effectiveness).score(index(answer.choice())));
      case BEST_WORST ->
          new BestWorst(effectiveness).score(chosen(answer.best()), chosen(answer.worst()));
      case RATE_EACH -> new RateEach(effectiveness).byDistance(ratings(answer));
      case RANK -> new RankOrder(effectiveness).spearman(order(answer));
      case WRITTEN -> throw new IllegalStateException("A written answer has no key");
    };
  }

  private int[] ratings(Answer answer) {
    answer.ratings().keySet().forEach(this::index);
    return options.stream()
        .mapToInt(id -> answer.ratings().getOrDefault(id, RateEach.UNRATED))
        .toArray();
  }

  private int[] order(Answer answer) {
    return answer.order().stream().mapToInt(this::index).toArray();
  }

  private OptionalInt chosen(String option) {
    return option == null ? OptionalInt.empty() : OptionalInt.of(index(option));
  }

  private int index(String option) {
    int index = options.indexOf(option);
    if (index < 0) {
      throw new IllegalStateException("No option " + option + " at " + item.id());
    }
    return index;
  }
}
