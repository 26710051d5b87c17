package org.ridealong.launcher.demodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ridealong.calibration.benchmark.BenchmarkKind;

/** What the demo's texts are used for at the desk. */
class DemoBenchmarksTest {

  private static final List<String> PROMPTS =
      List.of("sc-01-block-meeting", "sc-02-laundromat", "sc-05-garage");

  @Test
  void a_round_has_twenty_answers_of_all_levels_and_something_is_left_for_each_other_use() {
    for (String prompt : PROMPTS) {
      for (long seed = 1; seed <= 10; seed++) {
        Map<WrittenTexts.Sample, BenchmarkKind> kinds =
            DemoBenchmarks.kinds(new Chance(seed), WrittenTexts.read(prompt));
        Set<Integer> levels = new TreeSet<>();
        of(kinds, BenchmarkKind.QUALIFICATION)
            .forEach(sample -> levels.addAll(sample.levels().values()));

        assertEquals(20, of(kinds, BenchmarkKind.QUALIFICATION).size(), prompt);
        assertEquals(Set.of(1, 2, 3, 4, 5), levels, prompt + " with seed " + seed);
        assertEquals(6, of(kinds, BenchmarkKind.VALIDITY).size(), prompt);
        assertEquals(
            List.of(1L, 3L, 5L),
            of(kinds, BenchmarkKind.EXEMPLAR).stream().map(s -> Math.round(s.mean())).toList(),
            prompt);
        assertTrue(of(kinds, BenchmarkKind.PRACTICE).size() >= 2, prompt);
      }
    }
  }

  private static List<WrittenTexts.Sample> of(
      Map<WrittenTexts.Sample, BenchmarkKind> kinds, BenchmarkKind kind) {
    return kinds.entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .toList();
  }
}
