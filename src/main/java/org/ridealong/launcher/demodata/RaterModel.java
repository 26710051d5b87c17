package org.ridealong.launcher.demodata;

import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * How a simulated rater turns what an answer deserves into levels.
 *
 * @param severity levels that the rater takes off
 * @param noise standard deviation of the error of one rating, in levels
 * @param halo share of the impression of the whole in every criterion, from 0 to 1
 * @param stretch 1 uses the whole scale, less stays near its middle
 * @param drift levels that are taken off more from the first rating to the last
 */
record RaterModel(
    int index,
    RaterTrait trait,
    double severity,
    double noise,
    double halo,
    double stretch,
    double drift) {

  private static final double MIDDLE = 3;

  static RaterModel of(Chance chance, int index, RaterTrait trait) {
    RandomGenerator random = chance.stream("rater-" + index);
    double own = 0.12 * random.nextGaussian();
    return switch (trait) {
      case ORDINARY, WEAK_ANSWERS -> new RaterModel(index, trait, own, 0.35, 0, 1, 0);
      case SEVERE -> new RaterModel(index, trait, 0.9, 0.35, 0, 1, 0);
      case INCONSISTENT -> new RaterModel(index, trait, own, 1.2, 0, 1, 0);
      case HALO -> new RaterModel(index, trait, own, 0.3, 0.95, 1, 0);
      case CENTRAL -> new RaterModel(index, trait, own, 0.25, 0, 0.3, 0);
      case DRIFTING -> new RaterModel(index, trait, own, 0.35, 0, 1, 1.2);
    };
  }

  /**
   * The levels of one answer. The same rater says the same of the same answer, whenever it comes.
   *
   * @param response names the answer
   * @param truth what it deserves, by criterion
   * @param progress how far the rater has come in all the work, from 0 to 1
   */
  Map<String, Integer> levels(
      Chance chance, String response, Map<String, Integer> truth, double progress) {
    RandomGenerator random = chance.stream("rating-" + index + "/" + response);
    double whole = truth.values().stream().mapToInt(Integer::intValue).average().orElse(MIDDLE);
    // Halo is one impression of the whole, so its error is shared by all criteria.
    double shared = noise * random.nextGaussian();
    Map<String, Integer> levels = new TreeMap<>();
    for (Map.Entry<String, Integer> criterion : new TreeMap<>(truth).entrySet()) {
      double deserved = (1 - halo) * criterion.getValue() + halo * whole;
      double error = (1 - halo) * noise * random.nextGaussian() + halo * shared;
      double used = MIDDLE + stretch * (deserved - MIDDLE);
      double level = used - severity - drift * progress + error;
      levels.put(criterion.getKey(), (int) Math.max(1, Math.min(5, Math.rint(level))));
    }
    return levels;
  }
}
