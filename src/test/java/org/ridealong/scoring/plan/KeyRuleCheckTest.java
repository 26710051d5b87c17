package org.ridealong.scoring.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridealong.platform.Text;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scoring.item.KeyRule;
import org.ridealong.scoring.item.KeyRule.OptionValue;
import org.ridealong.scoring.item.ScoringMethod;

class KeyRuleCheckTest {

  @Test
  void what_the_author_meant_is_accepted_in_every_format() {
    for (ResponseFormat format : ResponseFormat.values()) {
      if (format != ResponseFormat.WRITTEN) {
        assertEquals(List.of(), refused(format, KeyRule.of(item(format))), format.name());
      }
    }
  }

  @Test
  void a_method_belongs_to_its_format() {
    assertEquals(
        List.of("/method"),
        refused(ResponseFormat.RANK, rule(ScoringMethod.DISTANCE, List.of(), List.of())));
    assertEquals(
        List.of("/method"),
        refused(ResponseFormat.RATE_EACH, rule(ScoringMethod.KEY, List.of("a"), List.of())));
  }

  @Test
  void a_key_names_options_once_and_not_all_of_them() {
    assertEquals(List.of(), best("a", "c"));
    assertEquals(List.of("/bestKey"), best());
    assertEquals(List.of("/bestKey"), best("a", "a"));
    assertEquals(List.of("/bestKey"), best("x"));
    assertEquals(List.of("/bestKey"), best("a", "b", "c"));
    assertEquals(
        List.of("/worstKey"),
        refused(ResponseFormat.BEST, rule(ScoringMethod.KEY, List.of("a"), List.of("b"))));
    assertEquals(
        List.of("/bestKey"),
        refused(ResponseFormat.BEST, rule(ScoringMethod.EFFECTIVENESS, List.of("a"), List.of())));
  }

  private static List<String> best(String... key) {
    return refused(ResponseFormat.BEST, rule(ScoringMethod.KEY, List.of(key), List.of()));
  }

  @Test
  void both_ends_have_one_key_each_and_they_differ() {
    assertEquals(List.of(), ends(List.of("a"), List.of("b")));
    assertEquals(List.of("/worstKey"), ends(List.of("a"), List.of("a")));
    assertEquals(List.of("/worstKey"), ends(List.of("a"), List.of()));
    assertEquals(List.of("/bestKey"), ends(List.of("a", "c"), List.of("b")));
  }

  private static List<String> ends(List<String> best, List<String> worst) {
    return refused(ResponseFormat.BEST_WORST, rule(ScoringMethod.KEY, best, worst));
  }

  @Test
  void options_are_those_of_the_item_on_its_scale() {
    KeyRule fewer =
        new KeyRule(
            ScoringMethod.SPEARMAN,
            List.of(new OptionValue("a", 4000), new OptionValue("b", 2000)),
            List.of(),
            List.of());
    assertEquals(List.of("/options"), refused(ResponseFormat.RANK, fewer));
    KeyRule off =
        new KeyRule(
            ScoringMethod.DISTANCE,
            List.of(
                new OptionValue("a", 999), new OptionValue("b", 2000), new OptionValue("c", 5001)),
            List.of(),
            List.of());
    assertEquals(
        List.of("/options/0/effectivenessMilli", "/options/2/effectivenessMilli"),
        refused(ResponseFormat.RATE_EACH, off));
  }

  @Test
  void an_order_needs_a_difference() {
    List<OptionValue> equal =
        Stream.of("a", "b", "c").map(id -> new OptionValue(id, 3000)).toList();
    assertEquals(
        List.of("/options"),
        refused(
            ResponseFormat.RANK, new KeyRule(ScoringMethod.KENDALL, equal, List.of(), List.of())));
    assertEquals(
        List.of(),
        refused(
            ResponseFormat.RATE_EACH,
            new KeyRule(ScoringMethod.DISTANCE, equal, List.of(), List.of())));
  }

  private static KeyRule rule(ScoringMethod method, List<String> best, List<String> worst) {
    return new KeyRule(method, KeyRule.of(item(ResponseFormat.RANK)).options(), best, worst);
  }

  private static DecisionPointContent item(ResponseFormat format) {
    List<OptionContent> options =
        Stream.of(
                new OptionValue("a", 4700), new OptionValue("b", 1200), new OptionValue("c", 3000))
            .map(each -> new OptionContent(each.id(), new Text("", ""), each.effectivenessMilli()))
            .toList();
    return new DecisionPointContent(
        new UUID(0, 1), "dp1", "end", format, new Text("?", "?"), 1, null, options, null);
  }

  private static List<String> refused(ResponseFormat format, KeyRule rule) {
    List<String> places = new ArrayList<>();
    new KeyRuleCheck(item(format), (place, detail) -> places.add(place)).check(rule, "");
    return places;
  }
}
