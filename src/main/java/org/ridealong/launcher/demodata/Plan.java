package org.ridealong.launcher.demodata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What is planted where.
 *
 * @param items traits of the items that choose the best option, by scenario key; every other item
 *     is ordinary
 * @param miskeyed key of the scenario whose copy on the second form has the wrong key
 * @param raters one trait for each simulated rater, in their order
 * @param badHeadsets the center, counted from 0, whose sound fails
 * @param weaker the center whose candidates are less able, which is no fault of any item
 */
record Plan(
    Map<String, ItemTrait> items,
    String miskeyed,
    List<RaterTrait> raters,
    int badHeadsets,
    int weaker) {

  static final int CENTERS = 3;

  /** The center that takes the second form. */
  static final int SECOND_FORM_CENTER = 2;

  static final int RATERS = 12;

  /** Scenarios of the samples that ask for the best option once. */
  private static final List<String> SCENARIOS =
      List.of("sc-01-block-meeting", "sc-02-laundromat", "sc-04-enough", "sc-05-garage");

  private static final List<ItemTrait> TRAITS =
      List.of(ItemTrait.HARD_BUT_GOOD, ItemTrait.LEAKED, ItemTrait.TOO_EASY, ItemTrait.DIF);

  private static final List<RaterTrait> RATER_TRAITS =
      List.of(
          RaterTrait.SEVERE,
          RaterTrait.INCONSISTENT,
          RaterTrait.HALO,
          RaterTrait.CENTRAL,
          RaterTrait.DRIFTING,
          RaterTrait.WEAK_ANSWERS);

  Plan {
    items = Collections.unmodifiableMap(new TreeMap<>(items));
    raters = List.copyOf(raters);
  }

  /** The planting that the documents describe. */
  static Plan open() {
    return of(TRAITS, SCENARIOS.get(0), padded(RATER_TRAITS), 1);
  }

  /** A planting that only the seed knows. */
  static Plan sealed(Chance chance) {
    RandomGenerator random = chance.stream("plan");
    List<ItemTrait> traits = shuffled(TRAITS, random);
    // A copy of the item that is hard or easy by design would be flagged for that as well.
    List<String> fit =
        SCENARIOS.stream()
            .filter(key -> traits.get(SCENARIOS.indexOf(key)) != ItemTrait.TOO_EASY)
            .toList();
    return of(
        traits,
        fit.get(random.nextInt(fit.size())),
        shuffled(padded(RATER_TRAITS), random),
        random.nextInt(CENTERS));
  }

  private static Plan of(
      List<ItemTrait> traits, String miskeyed, List<RaterTrait> raters, int badHeadsets) {
    Map<String, ItemTrait> items = new TreeMap<>();
    for (int i = 0; i < SCENARIOS.size(); i++) {
      items.put(SCENARIOS.get(i), traits.get(i));
    }
    return new Plan(items, miskeyed, raters, badHeadsets, SECOND_FORM_CENTER);
  }

  private static List<RaterTrait> padded(List<RaterTrait> planted) {
    List<RaterTrait> all = new ArrayList<>(planted);
    all.addAll(Collections.nCopies(RATERS - planted.size(), RaterTrait.ORDINARY));
    return all;
  }

  private static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(random.nextLong()));
    return copy;
  }

  ItemTrait trait(String scenario) {
    return items.getOrDefault(scenario, ItemTrait.ORDINARY);
  }
}
