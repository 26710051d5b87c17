package org.ridealong.platform.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ridealong.platform.problem.Violation;

class YamlDocumentTest {

  @Test
  void every_place_knows_its_line() throws UnreadableYaml {
    YamlDocument document = YamlDocument.parse("title: A\nlevels:\n  - level: 1\n  - level: 3\n");
    assertEquals(4, document.at("/levels/1/level", "Wrong.").line());
    assertEquals(4, document.at("/levels/1/level/nothing/here", "Wrong.").line());
    assertEquals(3, document.json().at("/levels/1/level").intValue());
  }

  @Test
  void a_list_that_holds_itself_is_refused() {
    assertEquals("This is nested too deeply.", refusal("a: &x [*x]\n").detail());
  }

  @Test
  void a_list_of_lists_as_a_key_is_refused_with_its_line() {
    Violation violation = refusal("a: 1\nb:\n  ? [1, 2]\n  : c\n");
    assertEquals(
        new Violation("/b", 3, "A key must be a plain word."), violation, violation.toString());
  }

  @Test
  void a_text_of_more_than_a_million_characters_is_refused() {
    assertTrue(
        refusal("a: " + "b".repeat(1_000_001)).detail().startsWith("This is not YAML: "),
        "refused as too long");
  }

  private static Violation refusal(String text) {
    return assertThrows(UnreadableYaml.class, () -> YamlDocument.parse(text)).violation();
  }
}
