package org.ridealong.scoring.plan;

import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scoring.item.KeyRule;
import org.ridealong.scoring.item.KeyRule.OptionValue;
import org.ridealong.scoring.item.ScoringMethod;

/** Whether a rule can score an item whatever is answered. Pure. */
final class KeyRuleCheck {

  private static final int LOWEST = 1000;
  private static final int HIGHEST = 5000;

  private final DecisionPointContent item;
  private final BiConsumer<String, String> refuse;

  /**
   * @param refuse takes a place and what is wrong there
   */
  KeyRuleCheck(DecisionPointContent item, BiConsumer<String, String> refuse) {
    this.item = item;
    this.refuse = refuse;
  }

  void check(KeyRule rule, String place) {
    if (!rule.method().fits(item.format())) {
      refuse.accept(
          place + "/method",
          "Answers of format %s are not scored by %s.".formatted(item.format(), rule.method()));
      return;
    }
    List<String> ids = rule.options().stream().map(OptionValue::id).toList();
    if (!ids.equals(item.options().stream().map(OptionContent::id).toList())) {
      refuse.accept(place + "/options", "Name the options of the item, in its order.");
      return;
    }
    for (int i = 0; i < rule.options().size(); i++) {
      int value = rule.options().get(i).effectivenessMilli();
      if (value < LOWEST || value > HIGHEST) {
        refuse.accept(
            place + "/options/" + i + "/effectivenessMilli", "It lies from 1000 to 5000.");
      }
    }
    checkKeys(rule, ids, place);
    checkSpread(rule, place);
  }

  private void checkKeys(KeyRule rule, List<String> ids, String place) {
    boolean keyed = rule.method() == ScoringMethod.KEY;
    boolean bothEnds = keyed && item.format() == ResponseFormat.BEST_WORST;
    checkKey(rule.bestKey(), ids, keyed, bothEnds, place + "/bestKey");
    checkKey(rule.worstKey(), ids, bothEnds, bothEnds, place + "/worstKey");
    if (bothEnds && rule.bestKey().equals(rule.worstKey())) {
      refuse.accept(place + "/worstKey", "One option cannot be both best and worst.");
    }
    if (keyed && new HashSet<>(rule.bestKey()).containsAll(ids)) {
      refuse.accept(place + "/bestKey", "With every option as the key, everybody is right.");
    }
  }

  private void checkKey(
      List<String> key, List<String> ids, boolean wanted, boolean exactlyOne, String place) {
    if (!wanted) {
      if (!key.isEmpty()) {
        refuse.accept(place, "This method uses no such key.");
      }
      return;
    }
    if (key.isEmpty() || (exactlyOne && key.size() > 1)) {
      refuse.accept(place, exactlyOne ? "Name one option." : "Name at least one option.");
    }
    if (!ids.containsAll(key) || new HashSet<>(key).size() != key.size()) {
      refuse.accept(place, "Name options of the item, each once.");
    }
  }

  /** Without a difference there is nothing to be near to, or in the order of. */
  private void checkSpread(KeyRule rule, String place) {
    boolean needsSpread =
        switch (rule.method()) {
          case KEY, DISTANCE, SQUARED_DISTANCE -> false;
          case EFFECTIVENESS, SPEARMAN, KENDALL -> true;
        };
    boolean spread =
        rule.options().stream().mapToInt(OptionValue::effectivenessMilli).distinct().count() > 1;
    if (needsSpread && !spread) {
      refuse.accept(place + "/options", "All options are equally effective.");
    }
  }
}
