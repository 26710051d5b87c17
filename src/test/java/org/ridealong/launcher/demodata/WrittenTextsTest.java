package org.ridealong.launcher.demodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The texts that simulated candidates hand in. */
class WrittenTextsTest {

  private static final Map<String, Set<String>> CRITERIA =
      Map.of(
          "sc-01-block-meeting", Set.of("PJ", "CP", "LC"),
          "sc-02-laundromat", Set.of("DE", "LC"),
          "sc-05-garage", Set.of("PJ", "IM", "LC"),
          "sc-06-missing-minutes", Set.of("TR"));

  private static final Set<String> TAGS =
      Set.of(
          "fluent-but-wrong",
          "misspelled-but-right",
          "long-and-empty",
          "coached-template",
          "off-topic",
          "distress");

  @Test
  void every_prompt_has_about_forty_texts_of_every_level_and_kind() {
    for (String scenario : WrittenTexts.SCENARIOS) {
      List<WrittenTexts.Sample> samples = WrittenTexts.read(scenario).samples();
      assertTrue(samples.size() >= 38, scenario + " has " + samples.size());
      Set<Integer> levels = new TreeSet<>();
      Set<String> tags = new HashSet<>();
      for (WrittenTexts.Sample sample : samples) {
        assertEquals(CRITERIA.get(scenario), sample.levels().keySet(), sample.id());
        levels.addAll(sample.levels().values());
        tags.addAll(sample.tags());
      }
      assertEquals(Set.of(1, 2, 3, 4, 5), levels, scenario);
      assertEquals(TAGS, tags, scenario);
      assertTrue(samples.stream().anyMatch(s -> s.language().equals("es")), scenario);
    }
  }

  @Test
  void a_text_with_its_edits_leads_back_to_its_truth() {
    Chance chance = new Chance(3);
    for (String scenario : WrittenTexts.SCENARIOS) {
      WrittenTexts texts = WrittenTexts.read(scenario);
      Set<String> handedIn = new HashSet<>();
      for (int i = 0; i < 300; i++) {
        var random = chance.stream(scenario + i);
        WrittenTexts.Written written = texts.draw(random, random.nextGaussian(), i % 10 == 0);
        assertEquals(written.sample(), texts.sampleOf(written.text()).orElseThrow());
        handedIn.add(written.text());
      }
      assertTrue(handedIn.size() > 150, scenario + ": " + handedIn.size() + " different texts");
    }
  }

  @Test
  void the_able_write_what_deserves_higher_levels() {
    WrittenTexts texts = WrittenTexts.read("sc-05-garage");
    double weak = meanLevel(texts, -1.5);
    double able = meanLevel(texts, 1.5);
    assertTrue(able - weak > 2, able + " against " + weak);
  }

  private static double meanLevel(WrittenTexts texts, double ability) {
    Chance chance = new Chance(11);
    return java.util.stream.IntStream.range(0, 200)
        .mapToObj(i -> texts.draw(chance.stream("writer" + i), ability, false).sample())
        .collect(Collectors.averagingDouble(WrittenTexts.Sample::mean));
  }
}
