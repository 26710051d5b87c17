package org.ridealong.media.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the best options of several storyboards lie in one place too often. Every candidate sees
 * the options in another order, yet reviewers and translators read them as they were written.
 */
public final class KeyPositions {

  /** With fewer there is nothing to balance. */
  private static final int FEWEST = 4;

  private KeyPositions() {}

  /**
   * @param storyboards by the name under which a sentence mentions them
   * @return one sentence for each position that holds more than half of the best options
   */
  public static List<String> lints(Map<String, Storyboard> storyboards) {
    Map<Integer, List<String>> byPosition = new TreeMap<>();
    storyboards.forEach(
        (name, storyboard) -> {
          for (Storyboard.Decision decision : storyboard.decisions()) {
            if (decision.format().startsWith("best")) {
              byPosition
                  .computeIfAbsent(best(decision.options()), position -> new ArrayList<>())
                  .add(name + " " + decision.id());
            }
          }
        });
    int all = byPosition.values().stream().mapToInt(List::size).sum();
    List<String> lints = new ArrayList<>();
    byPosition.forEach(
        (position, places) -> {
          if (all >= FEWEST && places.size() * 2 > all) {
            lints.add(
                "The best option is number %d in %d of %d decision points: %s."
                    .formatted(position, places.size(), all, String.join(", ", places)));
          }
        });
    return lints;
  }

  /** From 1. */
  private static int best(List<Storyboard.Option> options) {
    int best = 0;
    for (int o = 1; o < options.size(); o++) {
      if (options.get(o).effectiveness() > options.get(best).effectiveness()) {
        best = o;
      }
    }
    return best + 1;
  }
}
