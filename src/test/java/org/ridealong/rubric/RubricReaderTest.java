package org.ridealong.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.platform.problem.Violation;

class RubricReaderTest {

  @Test
  void the_rubrics_that_come_with_the_product_are_complete() throws RubricException {
    List<String> criteria = new ArrayList<>();
    for (String document : DefaultRubrics.documents()) {
      RubricContent rubric = RubricReader.read(document);
      assertEquals(1, rubric.version());
      for (RubricContent.Criterion criterion : rubric.criteria()) {
        criteria.add(criterion.code());
        assertEquals(
            List.of(1, 3, 5),
            criterion.levels().stream().map(RubricContent.LevelDescriptor::level).toList());
      }
    }
    assertEquals(List.of("PJ", "DE", "DI", "TR", "LC", "CP", "IM"), criteria);
  }

  @Test
  void a_competency_names_its_own_criteria() throws RubricException {
    RubricContent integrity = RubricReader.read(document("integrity"));
    assertEquals(List.of("DI", "TR"), integrity.competency().criteria());
    assertTrue(integrity.criterion("TR").orElseThrow().hasEvidence("TR5-CAUSE"));
    assertEquals(false, integrity.criterion("TR").orElseThrow().hasEvidence("DI5-EARLY"));
  }

  @Test
  void an_anchor_that_rates_the_person_is_refused_with_its_line() {
    Violation violation =
        only(violations("listening", "Speaks to the person in short", "Confident, in short"));
    assertEquals("/criteria/0/levels/1/anchor/en", violation.pointer());
    assertEquals(lineOf("listening", "Speaks to the person in short") - 1, violation.line());
    assertEquals(
        "\"Confident\" rates a person; say what the answer does, to whom and with what effect.",
        violation.detail());
  }

  @Test
  void a_trait_in_spanish_is_found_too() {
    Violation violation =
        only(violations("listening", "Usa frases cortas y palabras", "Con fluidez y palabras"));
    assertEquals("/criteria/0/levels/1/evidence/0/text/es", violation.pointer());
  }

  @Test
  void evidence_carries_criterion_and_level_in_its_code() {
    Violation violation = only(violations("listening", "LC3-PLAIN", "LC5-PLAIN"));
    assertEquals("/criteria/0/levels/1/evidence/0/code", violation.pointer());
    assertEquals("It begins with LC3-.", violation.detail());
  }

  @Test
  void a_code_names_one_thing() {
    Violation violation = only(violations("listening", "LC3-TAKES-UP", "LC3-PLAIN"));
    assertEquals("The code LC3-PLAIN is there twice.", violation.detail());
  }

  @Test
  void a_criterion_belongs_to_its_competency() {
    List<Violation> violations = violations("integrity", "code: TR\n", "code: PJ\n");
    assertEquals("/criteria/1/code", violations.get(0).pointer());
    assertEquals("A criterion of IN is called DI or TR.", violations.get(0).detail());
  }

  @Test
  void anchors_stand_at_one_three_and_five() {
    assertEquals(
        "/criteria/0/levels/1/level",
        only(violations("listening", "- level: 3", "- level: 2")).pointer());
  }

  @Test
  void an_anchor_needs_two_signs_or_more_and_both_languages() {
    String sign =
        "          - code: CP3-ONE-ACTION\n"
            + "            text: {en: Names one step that fits what was raised., es: Nombra un paso"
            + " acorde con lo planteado.}\n"
            + "          - code: CP3-GENERAL-PROMISE\n"
            + "            text: {en: \"Promises to look into it, to be present or to do better.\","
            + " es: \"Promete ocuparse, estar presente o hacerlo mejor.\"}\n";
    assertEquals(
        "/criteria/0/levels/1/evidence",
        only(violations("community-partnership", sign, "")).pointer());
    assertEquals(
        "/title/es",
        only(violations(
                "listening",
                "title: {en: Listening and communication, es: Escucha y comunicación}",
                "title: {en: Listening and communication}"))
            .pointer());
  }

  private static String document(String name) {
    return DefaultRubrics.documents().stream()
        .filter(text -> text.contains("key: " + name + "\n"))
        .findFirst()
        .orElseThrow();
  }

  private static int lineOf(String name, String words) {
    List<String> lines = document(name).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) {
        return i + 1;
      }
    }
    throw new AssertionError(words);
  }

  private static List<Violation> violations(String name, String good, String broken) {
    String text = document(name);
    assertTrue(text.contains(good), good);
    return assertThrows(RubricException.class, () -> RubricReader.read(text.replace(good, broken)))
        .violations();
  }

  private static Violation only(List<Violation> violations) {
    assertEquals(1, violations.size(), violations.toString());
    return violations.get(0);
  }
}
