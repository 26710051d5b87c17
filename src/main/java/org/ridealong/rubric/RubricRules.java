package org.ridealong.rubric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridealong.platform.Text;
import org.ridealong.platform.problem.Violation;
import org.ridealong.platform.yaml.YamlDocument;

/**
 * What a schema cannot say: names that are used once, and the grammar of anchors. An anchor
 * describes what an answer does; words for traits, accent, fluency or looks rate the person.
 */
final class RubricRules {

  private static final Pattern TRAITS_EN =
      words(
          "confiden(t|tly|ce)",
          "professional(ly|ism)?",
          "accent",
          "fluen(t|tly|cy)",
          "eye contact",
          "articulate",
          "charisma(tic)?",
          "likable",
          "mature",
          "attitude",
          "personality",
          "demeanor");

  private static final Pattern TRAITS_ES =
      words(
          "segur[oa] de sí",
          "confianza en sí",
          "profesional(mente|idad)?",
          "acento",
          "fluid(o|a|ez)",
          "contacto visual",
          "elocuen(te|cia)",
          "carism(a|ático|ática)",
          "simpátic[oa]",
          "madur(o|a|ez)",
          "actitud",
          "personalidad");

  private final YamlDocument document;
  private final RubricContent rubric;
  private final List<Violation> violations = new ArrayList<>();

  RubricRules(YamlDocument document, RubricContent rubric) {
    this.document = document;
    this.rubric = rubric;
  }

  List<Violation> violations() {
    Set<String> codes = new HashSet<>();
    for (int c = 0; c < rubric.criteria().size(); c++) {
      checkCriterion("/criteria/" + c, rubric.criteria().get(c), codes);
    }
    for (int f = 0; f < rubric.criticalFlags().size(); f++) {
      requireNew("/criticalFlags/" + f + "/code", rubric.criticalFlags().get(f).code(), codes);
    }
    return violations;
  }

  private void checkCriterion(
      String at, RubricContent.Criterion criterion, Set<String> evidenceCodes) {
    List<String> expected = rubric.competency().criteria();
    if (!expected.contains(criterion.code())) {
      add(
          at + "/code",
          "A criterion of %s is called %s."
              .formatted(rubric.competency(), String.join(" or ", expected)));
    }
    requireNew(at + "/code", criterion.code(), evidenceCodes);
    for (int l = 0; l < criterion.levels().size(); l++) {
      RubricContent.LevelDescriptor level = criterion.levels().get(l);
      String place = at + "/levels/" + l;
      refuseTraits(place + "/anchor", level.anchor());
      for (int e = 0; e < level.evidence().size(); e++) {
        RubricContent.EvidenceCode evidence = level.evidence().get(e);
        String code = evidence.code();
        if (!code.startsWith(criterion.code() + level.level() + "-")) {
          add(
              place + "/evidence/" + e + "/code",
              "It begins with %s%d-.".formatted(criterion.code(), level.level()));
        }
        requireNew(place + "/evidence/" + e + "/code", code, evidenceCodes);
        refuseTraits(place + "/evidence/" + e + "/text", evidence.text());
      }
    }
  }

  private void requireNew(String at, String code, Set<String> codes) {
    if (!codes.add(code)) {
      add(at, "The code " + code + " is there twice.");
    }
  }

  private void refuseTraits(String at, Text text) {
    refuseTraits(at + "/en", TRAITS_EN, text.en());
    refuseTraits(at + "/es", TRAITS_ES, text.es());
  }

  private void refuseTraits(String at, Pattern traits, String text) {
    Matcher trait = traits.matcher(text);
    if (trait.find()) {
      add(
          at,
          "\"%s\" rates a person; say what the answer does, to whom and with what effect."
              .formatted(trait.group()));
    }
  }

  private void add(String pointer, String detail) {
    violations.add(document.at(pointer, detail));
  }

  private static Pattern words(String... words) {
    return Pattern.compile(
        "(?<!\\p{L})(" + String.join("|", Arrays.asList(words)) + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
