package org.ridealong.analysis;

import org.ridealong.psychometrics.sjt.BestOption;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;
import org.ridealong.scenario.ResponseFormat;

/** The options of an item: how they are chosen, which is the key, and which is rated best. */
record ItemOptions(DecisionPointContent content) {

  private static final double THOUSANDTHS = 1000;

  /** Whether exactly one of them is chosen, so that options can be told apart by their choosers. */
  boolean areSingleChoice() {
    return content.format() == ResponseFormat.BEST;
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
