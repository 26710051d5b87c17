package org.ridealong.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridealong.analysis.ItemFlag.Rule;

class ItemFlagPolicyTest {

  /**
   * A form of twelve items for 1,000 candidates with an ability from N(0, 1). An item's key is
   * option a, except for the miskeyed one, where the able choose b. The fifth item is hard and
   * good, the third too easy, the fourth has nothing to do with ability.
   */
  private static FormFigures simulated(long seed, int candidates) {
    Random random = new Random(seed);
    SampleForm form = new SampleForm();
    IntStream.range(0, 12).forEach(i -> form.best("s" + i / 2, "dp" + i, 5, 3, 2.5, 1));
    for (int candidate = 0; candidate < candidates; candidate++) {
      double ability = random.nextGaussian();
      for (int i = 0; i < 12; i++) {
        double logit =
            switch (i) {
              case 2 -> 4 + ability;
              case 3 -> 0.3;
              case 4 -> 2 * (ability - 1.25);
              default -> 1.3 * ability + 0.4;
            };
        boolean knows = random.nextDouble() < 1 / (1 + Math.exp(-logit));
        String right = i == 1 ? "b" : "a";
        String wrong = i == 1 ? "a" : "b";
        String choice = knows ? right : random.nextDouble() < 0.4 ? wrong : "c";
        boolean rapid = i == 7 && random.nextDouble() < 0.09;
        boolean omits = i == 8 && random.nextDouble() < 0.08;
        long time = rapid ? 300 : Math.round(8_000 * Math.exp(0.4 * random.nextGaussian()));
        form.chose("e" + candidate, "s" + i / 2, "dp" + i, omits ? null : choice, time);
      }
    }
    return form.figures();
  }

  private static List<Rule> rules(FormFigures figures, int item) {
    return ItemFlagPolicy.flags(figures.items().get(item), figures.totals().n()).stream()
        .map(ItemFlag::rule)
        .toList();
  }

  @Test
  void what_was_planted_is_flagged_with_every_seed_and_the_innocents_are_not() {
    List<String> wrong = new ArrayList<>();
    for (long seed = 1; seed <= 20; seed++) {
      FormFigures figures = simulated(seed, 1000);
      expect(wrong, seed, 1, Rule.MISKEY_SUSPECT, rules(figures, 1));
      expect(wrong, seed, 2, Rule.TOO_EASY, rules(figures, 2));
      expect(wrong, seed, 3, Rule.LOW_DISCRIMINATION, rules(figures, 3));
      expect(wrong, seed, 7, Rule.RAPID_RESPONSES, rules(figures, 7));
      expect(wrong, seed, 8, Rule.OMITTED_OFTEN, rules(figures, 8));
      for (int innocent : new int[] {0, 4, 5, 6, 9, 10, 11}) {
        if (!rules(figures, innocent).isEmpty()) {
          wrong.add("seed %d, item %d: %s".formatted(seed, innocent, rules(figures, innocent)));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void expect(List<String> wrong, long seed, int item, Rule rule, List<Rule> rules) {
    if (!rules.contains(rule)) {
      wrong.add("seed %d, item %d: no %s".formatted(seed, item, rule));
    }
  }

  @Test
  void a_hard_item_is_flagged_only_when_it_does_not_discriminate() {
    FormFigures figures = simulated(3, 1000);
    assertTrue(
        figures.items().get(4).own().difficulty().value().orElseThrow() < ItemFlagPolicy.TOO_HARD);
    assertEquals(List.of(), rules(figures, 4));

    SampleForm form = new SampleForm().best("s1", "dp1", 5, 1).best("s2", "dp1", 5, 1);
    for (int i = 0; i < 40; i++) {
      form.chose("e" + i, "s1", "dp1", i % 8 == 0 ? "a" : "b", 5_000);
      form.chose("e" + i, "s2", "dp1", i % 2 == 0 ? "a" : "b", 5_000);
    }
    // 5 of 40 right, all among the 20 who have the other item right: r = .38, so good though hard
    assertEquals(List.of(), rules(form.figures(), 0));
    // 4 of 40 right, two of them among the 20 who have the other item right: r = 0
    SampleForm unrelated = new SampleForm().best("s1", "dp1", 5, 1).best("s2", "dp1", 5, 1);
    for (int i = 0; i < 40; i++) {
      unrelated.chose("e" + i, "s1", "dp1", i % 10 < 1 ? "a" : "b", 5_000);
      unrelated.chose("e" + i, "s2", "dp1", i / 10 % 2 == 0 ? "a" : "b", 5_000);
    }
    assertEquals(List.of(Rule.TOO_HARD, Rule.LOW_DISCRIMINATION), rules(unrelated.figures(), 0));
  }

  @Test
  void few_exams_raise_no_flag() {
    FormFigures figures = simulated(1, ItemFlagPolicy.FEWEST - 1);

    IntStream.range(0, 12).forEach(item -> assertEquals(List.of(), rules(figures, item)));
  }

  @Test
  void a_flag_says_its_rule_and_its_figures_in_both_languages() {
    SampleForm form = new SampleForm().best("s1", "dp1", 5, 1).best("s2", "dp1", 5, 1);
    for (int i = 0; i < 40; i++) {
      form.chose("e" + i, "s1", "dp1", i < 20 ? "a" : "b", 5_000);
      form.chose("e" + i, "s2", "dp1", i < 3 ? null : i < 22 ? "b" : "a", 5_000);
    }
    List<ItemFlag> flags =
        ItemFlagPolicy.flags(form.figures().item(SampleForm.id("s2", "dp1")), 40);
    ItemFlag omitted = flags.get(flags.size() - 1);

    assertEquals(Rule.MISKEY_SUSPECT, flags.get(0).rule());
    assertEquals(Rule.OMITTED_OFTEN, omitted.rule());
    assertEquals("3 of 40 exams have no answer (8 %).", omitted.finding().en());
    assertEquals("3 de 40 exámenes no tienen respuesta (8 %).", omitted.finding().es());
    assertTrue(omitted.explanation().en().startsWith("Rule: more than 5 % omissions."));
    ItemFlag discrimination = flags.get(1);
    assertEquals(
        "Corrected item-total correlation -0.90 (95 % interval -0.95 to -0.83, n = 40).",
        discrimination.finding().en());
    assertEquals(
        "Correlación ítem-total corregida -0,90 (intervalo del 95 % de -0,95 a -0,83, n = 40).",
        discrimination.finding().es());
  }
}
