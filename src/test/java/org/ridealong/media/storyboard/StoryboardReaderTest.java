package org.ridealong.media.storyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.platform.problem.Violation;

class StoryboardReaderTest {

  private static final Path GOOD =
      Path.of("src/test/resources/storyboard/two-questions.story.yaml");

  @Test
  void a_good_storyboard_is_read() throws Exception {
    Storyboard storyboard = StoryboardReader.read(Files.readString(GOOD));

    assertEquals("two-questions", storyboard.id());
    assertEquals("Officer Reyes", storyboard.cast().get("ofc").name());
    assertEquals("Hola.", storyboard.shots().get(0).beats().get(0).text().es());
    assertEquals(60, storyboard.decisions().get(0).windowSeconds());
    assertEquals(4.8, storyboard.decisions().get(1).options().get(0).effectiveness());
  }

  @Test
  void a_voice_that_is_not_known_is_refused() throws IOException {
    assertEquals(
        List.of(
            new Violation(
                "/cast/ofc/voice", 11, "The voice en-us+f33 is not known; try en-us+f3.")),
        violations("en-us+f3", "en-us+f33"));
  }

  @Test
  void a_line_without_its_spanish_caption_is_refused() throws IOException {
    Violation violation = only(violations(", es: \"Hola.\"", ""));

    assertEquals("/shots/0/beats/0/text/es", violation.pointer());
    assertEquals(17, violation.line());
    assertTrue(violation.detail().contains("required property 'es'"), violation.detail());
  }

  @Test
  void a_decision_point_at_a_cue_that_nobody_sets_is_refused() throws IOException {
    assertEquals(
        List.of(new Violation("/decisions/0/at", 22, "No beat sets the cue last-word.")),
        violations("at: first-word", "at: last-word"));
  }

  @Test
  void a_cue_that_is_set_twice_is_refused() throws IOException {
    assertEquals(
        List.of(new Violation("/shots/0/beats/2/cue", 19, "The cue first-word is taken.")),
        violations("{pause: 1}", "{cue: first-word}"));
  }

  @Test
  void a_written_answer_has_no_options_to_speak() throws IOException {
    Violation violation =
        only(violations("format: written", "format: written\n    options_spoken: true"));

    assertEquals("/decisions/0/options_spoken", violation.pointer());
    assertEquals("There are no options to speak.", violation.detail());
  }

  @Test
  void somebody_who_is_not_in_the_cast_is_refused() throws IOException {
    assertEquals(
        List.of(new Violation("/shots/0/beats/0/say", 17, "Nobody in the cast is called officer.")),
        violations("say: ofc", "say: officer"));
  }

  @Test
  void an_option_that_is_much_longer_than_another_is_refused_in_its_language() throws IOException {
    assertEquals(
        List.of(
            new Violation(
                "/decisions/1/options",
                32,
                "In English the longest option has 46 characters, the shortest 23:"
                    + " at most 1.3 times as many.")),
        violations("Ask him what he needs now.", "Ask him what he needs now, calmly and clearly."));
  }

  @Test
  void fewer_than_two_middling_options_are_refused() throws IOException {
    assertEquals(
        List.of(
            new Violation(
                "/decisions/1/options",
                32,
                "At least two options must be of middling effectiveness, from 2 to 4.")),
        violations("effectiveness: 2.5", "effectiveness: 1.9"));
  }

  @Test
  void an_option_that_is_there_twice_is_refused() throws IOException {
    assertEquals(
        List.of(new Violation("/decisions/1/options/1/id", 33, "The option ask is there twice.")),
        violations("{id: wait", "{id: ask"));
  }

  @Test
  void options_of_a_written_answer_are_refused() throws IOException {
    assertEquals(
        List.of(new Violation("/decisions/1/options", 32, "A written answer has no options.")),
        violations("format: best", "format: written"));
  }

  @Test
  void every_wrong_place_is_named_at_once() throws IOException {
    String yaml =
        Files.readString(GOOD).replace("at: first-word", "at: later").replace("+f3", "+q9");

    assertEquals(
        List.of("/cast/ofc/voice", "/decisions/0/at"),
        refusal(yaml).violations().stream().map(Violation::pointer).toList());
  }

  @Test
  void an_unknown_property_is_refused() throws IOException {
    Violation violation = only(violations("fps: 10", "fps: 10\nspeed: 3"));

    assertEquals("/speed", violation.pointer());
    assertEquals(10, violation.line());
  }

  @Test
  void what_is_no_yaml_is_refused_with_its_line() {
    Violation violation = only(refusal("id: a\ntitle: [").violations());

    assertTrue(violation.detail().startsWith("This is not YAML: "), violation.detail());
    assertEquals(2, violation.line());
  }

  @Test
  void an_empty_text_is_refused() {
    assertEquals(List.of(new Violation("", 1, "The file is empty.")), refusal("").violations());
  }

  private static List<Violation> violations(String good, String broken) throws IOException {
    String text = Files.readString(GOOD);
    assertTrue(text.contains(good), good);
    return refusal(text.replace(good, broken)).violations();
  }

  private static Violation only(List<Violation> violations) {
    assertEquals(1, violations.size(), violations.toString());
    return violations.get(0);
  }

  private static StoryboardException refusal(String yaml) {
    return assertThrows(StoryboardException.class, () -> StoryboardReader.read(yaml));
  }
}
