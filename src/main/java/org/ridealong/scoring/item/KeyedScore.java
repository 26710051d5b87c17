package org.ridealong.scoring.item;

import java.util.List;
import java.util.OptionalInt;
import org.ridealong.delivery.Answer;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.sjt.BestWorst;
import org.ridealong.psychometrics.sjt.RankOrder;
import org.ridealong.psychometrics.sjt.RateEach;
import org.ridealong.scenario.DecisionPointContent;

/**
 * Scores an answer by a rule, from 0 to 1. Pure: nothing but the rule and the answer goes into it.
 */
public final class KeyedScore {

  /** On the scale from 1 to 5: where a key says which ends are right, the rest lies between. */
  private static final double RIGHT = 5;

  private static final double BETWEEN = 3;
  private static final double WRONG = 1;

  private final KeyRule rule;
  private final List<String> options;

  /** By the rule that the item's author meant. */
  public KeyedScore(DecisionPointContent item) {
    this(KeyRule.of(item));
  }

  public KeyedScore(KeyRule rule) {
    this.rule = rule;
    this.options = rule.ids();
  }

  /**
   * @param answer one that says something
   * @throws IllegalStateException for an option that the rule does not name
   */
  public Estimate of(Answer answer) {
    return switch (rule.method()) {
      case KEY -> answer.choice() == null ? ends(answer) : choice(answer);
      case EFFECTIVENESS ->
          answer.choice() == null
              ? new BestWorst(rule.effectiveness())
                  .byEffectiveness(chosen(answer.best()), chosen(answer.worst()))
              : worth(answer);
      case DISTANCE -> new RateEach(rule.effectiveness()).byDistance(ratings(answer));
      case SQUARED_DISTANCE ->
          new RateEach(rule.effectiveness()).bySquaredDistance(ratings(answer));
      case SPEARMAN -> new RankOrder(rule.effectiveness()).spearman(order(answer));
      case KENDALL -> new RankOrder(rule.effectiveness()).kendall(order(answer));
    };
  }

  private Estimate choice(Answer answer) {
    return Estimate.of(rule.bestKey().contains(options.get(index(answer.choice()))) ? 1 : 0);
  }

  private Estimate worth(Answer answer) {
    double effectiveness = rule.effectiveness()[index(answer.choice())];
    return Estimate.of((effectiveness - WRONG) / (RIGHT - WRONG));
  }

  private Estimate ends(Answer answer) {
    double[] keyed =
        options.stream()
            .mapToDouble(
                id ->
                    rule.bestKey().contains(id)
                        ? RIGHT
                        : rule.worstKey().contains(id) ? WRONG : BETWEEN)
            .toArray();
    return new BestWorst(keyed).byKey(chosen(answer.best()), chosen(answer.worst()));
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
      throw new IllegalStateException("No option " + option + " at this item");
    }
    return index;
  }
}
