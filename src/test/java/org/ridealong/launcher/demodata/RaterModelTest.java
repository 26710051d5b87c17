package org.ridealong.launcher.demodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is planted in raters shows in what they give. */
class RaterModelTest {

  private static final Chance CHANCE = new Chance(5);
  private static final int ANSWERS = 400;

  @Test
  void a_severe_rater_gives_nearly_a_level_less() {
    double bias = mean(RaterTrait.SEVERE, 0, levels -> levels.get("PJ")) - 3;
    assertTrue(bias < -0.7 && bias > -1.1, "bias " + bias);
  }

  @Test
  void a_drifting_rater_is_like_the_others_first_and_stricter_at_last() {
    double first = mean(RaterTrait.DRIFTING, 0, levels -> levels.get("PJ"));
    double last = mean(RaterTrait.DRIFTING, 1, levels -> levels.get("PJ"));
    assertEquals(3, first, 0.35);
    assertTrue(first - last > 0.9, first + " then " + last);
  }

  @Test
  void a_halo_gives_all_criteria_of_an_answer_nearly_the_same() {
    double halo = mean(RaterTrait.HALO, 0, levels -> levels.get("LC") - levels.get("DE"));
    double ordinary = mean(RaterTrait.ORDINARY, 0, levels -> levels.get("LC") - levels.get("DE"));
    assertEquals(4, ordinary, 0.4);
    assertTrue(halo < 0.8, "halo " + halo);
  }

  @Test
  void a_central_rater_hardly_leaves_the_middle() {
    double off = mean(RaterTrait.CENTRAL, 0, levels -> Math.abs(levels.get("LC") - 3));
    assertTrue(off < 1.1, "off the middle " + off);
  }

  @Test
  void an_inconsistent_rater_is_far_off_each_time() {
    double off = mean(RaterTrait.INCONSISTENT, 0, levels -> Math.abs(levels.get("PJ") - 3));
    double ordinary = mean(RaterTrait.ORDINARY, 0, levels -> Math.abs(levels.get("PJ") - 3));
    assertTrue(off > 2 * ordinary, off + " against " + ordinary);
  }

  @Test
  void a_rater_says_the_same_of_the_same_answer() {
    RaterModel rater = RaterModel.of(CHANCE, 2, RaterTrait.INCONSISTENT);
    Map<String, Integer> truth = Map.of("PJ", 3, "LC", 4);
    assertEquals(
        rater.levels(CHANCE, "a", truth, 0.5), rater.levels(new Chance(5), "a", truth, 0.5));
  }

  private static double mean(
      RaterTrait trait, double progress, ToDoubleFunction<Map<String, Integer>> figure) {
    RaterModel rater = RaterModel.of(CHANCE, 1, trait);
    return IntStream.range(0, ANSWERS)
        .mapToObj(
            i -> rater.levels(CHANCE, "answer" + i, Map.of("PJ", 3, "DE", 1, "LC", 5), progress))
        .mapToDouble(figure)
        .average()
        .orElseThrow();
  }
}
