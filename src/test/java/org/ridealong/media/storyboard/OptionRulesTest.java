package org.ridealong.media.storyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.platform.problem.Violation;

/** The rules for the options of every format that offers some. */
class OptionRulesTest {

  private static final Path GOOD = Path.of("src/test/resources/storyboard/every-choice.story.yaml");

  @Test
  void every_format_with_options_is_read_and_says_nothing_odd() throws Exception {
    StoryboardReader.Checked checked = StoryboardReader.check(Files.readString(GOOD));

    assertEquals(
        List.of("best-worst", "rate-each", "rank"),
        checked.storyboard().decisions().stream().map(Storyboard.Decision::format).toList());
    assertEquals(List.of(), checked.lints());
  }

  @Test
  void a_best_option_that_hardly_leads_is_told_at_its_place() throws Exception {
    assertEquals(
        List.of(
            new Violation(
                "/decisions/0/options/1/effectiveness",
                27,
                "The best option leads its neighbour by 0.9, less than 1.0:"
                    + " it is scored by effectiveness, not by key.")),
        lints("effectiveness: 4.8, why: Clear", "effectiveness: 4.6, why: Clear"));
  }

  @Test
  void a_worst_option_that_hardly_leads_is_told_at_its_place() throws Exception {
    assertEquals(
        List.of(
            new Violation(
                "/decisions/0/options/3/effectiveness",
                29,
                "The worst option leads its neighbour by 0.6, less than 1.0:"
                    + " it is scored by effectiveness, not by key.")),
        lints("effectiveness: 1.5", "effectiveness: 2.0"));
  }

  /** 4.7 - 3.7 is 0.99999... in floating point. */
  @Test
  void a_lead_of_exactly_one_is_enough() throws Exception {
    assertEquals(
        List.of(), lints("effectiveness: 4.8, why: Clear", "effectiveness: 4.7, why: Clear"));
  }

  @Test
  void only_a_best_option_must_lead_where_no_worst_one_is_asked_for() throws Exception {
    String yaml =
        Files.readString(GOOD)
            .replace("format: best-worst", "format: best")
            .replace("effectiveness: 1.5", "effectiveness: 2.5");

    assertEquals(List.of(), StoryboardReader.check(yaml).lints());
  }

  @Test
  void an_option_without_a_reason_is_told() throws Exception {
    assertEquals(
        List.of(
            new Violation(
                "/decisions/1/options/0",
                36,
                "Nobody says why this option is as effective as it is.")),
        lints(", why: Fair.", ""));
  }

  @Test
  void rated_options_on_one_side_of_the_scale_are_told() throws Exception {
    assertEquals(
        List.of(
            new Violation(
                "/decisions/1/options",
                36,
                "All options lie on one side of the middle of the scale.")),
        lints("effectiveness: 4.7", "effectiveness: 2.9"));
  }

  @Test
  void two_equally_effective_options_cannot_be_ranked() throws Exception {
    assertEquals(
        List.of(
            new Violation(
                "/decisions/2/options/2/effectiveness",
                47,
                "The options query and omit are equally effective, so they cannot be ranked.")),
        violations("effectiveness: 2.0, why: Shading", "effectiveness: 3.1, why: Shading"));
  }

  @Test
  void rated_options_need_no_middling_ones_but_ranked_ones_do() throws Exception {
    assertEquals(
        List.of(
            new Violation(
                "/decisions/2/options",
                45,
                "At least two options must be of middling effectiveness, from 2 to 4.")),
        violations("effectiveness: 3.1", "effectiveness: 4.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"best-worst", "rate-each", "rank"})
  void every_choice_needs_three_options(String format) throws Exception {
    String yaml = Files.readString(GOOD);
    int first = yaml.indexOf("options:", yaml.indexOf("format: " + format));
    int next = yaml.indexOf("  - id:", first);
    String without =
        yaml.substring(0, first) + "options: []\n" + (next < 0 ? "" : yaml.substring(next));

    List<Violation> violations = refusal(without).violations();
    assertEquals(1, violations.size(), violations.toString());
    assertEquals("A choice needs three options or more.", violations.get(0).detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"best-worst", "rate-each", "rank"})
  void every_choice_has_options_of_like_length(String format) throws Exception {
    String yaml = Files.readString(GOOD);
    int at = yaml.indexOf("text: {en: \"", yaml.indexOf("format: " + format));
    String longer =
        yaml.substring(0, at) + "text: {en: \"After some thought, " + yaml.substring(at + 12);

    List<Violation> violations = refusal(longer).violations();
    assertEquals(1, violations.size(), violations.toString());
    assertTrue(violations.get(0).detail().startsWith("In English the longest"), format);
  }

  @Test
  void an_unknown_format_is_refused() throws Exception {
    Violation violation = violations("format: rank", "format: sort").get(0);

    assertEquals("/decisions/2/format", violation.pointer());
    assertEquals(42, violation.line());
  }

  @Test
  void a_variant_changes_how_somebody_looks_and_nothing_else() throws Exception {
    Storyboard storyboard = StoryboardReader.read(Files.readString(GOOD));
    Storyboard varied = storyboard.inVariant("B");

    assertEquals(
        new Storyboard.Character("Officer Reyes", null, "uniform", "s1", "h1", "en-us+f3", 165, 45),
        varied.cast().get("ofc"));
    assertEquals(storyboard.shots(), varied.shots());
    assertThrows(IllegalArgumentException.class, () -> storyboard.inVariant("C"));
  }

  @Test
  void a_variant_of_somebody_who_is_not_in_the_cast_is_refused() throws Exception {
    assertEquals(
        List.of(new Violation("/variants/B/chief", 12, "Nobody in the cast is called chief.")),
        violations("B: {ofc:", "B: {chief:"));
  }

  private static List<Violation> lints(String good, String odd) throws Exception {
    return StoryboardReader.check(changed(good, odd)).lints();
  }

  private static List<Violation> violations(String good, String broken) throws IOException {
    return refusal(changed(good, broken)).violations();
  }

  private static String changed(String good, String other) throws IOException {
    String text = Files.readString(GOOD);
    assertTrue(text.contains(good), good);
    return text.replace(good, other);
  }

  private static StoryboardException refusal(String yaml) {
    return assertThrows(StoryboardException.class, () -> StoryboardReader.read(yaml));
  }
}
