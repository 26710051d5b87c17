package org.ridealong.scoring.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridealong.delivery.Answer;
import org.ridealong.platform.Text;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;
import org.ridealong.scenario.ResponseFormat;

/** That each format goes to its own kernel, with its options found by their ids. */
class KeyedScoreTest {

  @Test
  void the_best_option_is_scored_by_its_key() {
    assertEquals(1, score(ResponseFormat.BEST, answer("ask", null, null, null, null)), 1e-12);
    assertEquals(0, score(ResponseFormat.BEST, answer("order", null, null, null, null)), 1e-12);
  }

  @Test
  void best_and_worst_are_scored_by_points() {
    assertEquals(
        1, score(ResponseFormat.BEST_WORST, answer(null, "ask", "order", null, null)), 1e-12);
    assertEquals(
        0.75, score(ResponseFormat.BEST_WORST, answer(null, "ask", "wait", null, null)), 1e-12);
    assertEquals(
        0.5, score(ResponseFormat.BEST_WORST, answer(null, "ask", null, null, null)), 1e-12);
  }

  /** Farthest distances 3.8, 2.0, 3.5; nearest 0.2, 0, 0.5. */
  @Test
  void ratings_are_scored_by_distance_and_what_was_not_rated_earns_nothing() {
    assertEquals(
        (9.3 - (0.8 + 0 + 0.5)) / 8.6,
        score(
            ResponseFormat.RATE_EACH,
            answer(null, null, null, Map.of("ask", 4, "wait", 3, "order", 1), null)),
        1e-12);
    assertEquals(
        (9.3 - (3.8 + 0 + 3.5)) / 8.6,
        score(ResponseFormat.RATE_EACH, answer(null, null, null, Map.of("wait", 3), null)),
        1e-12);
  }

  @Test
  void an_order_is_scored_by_its_agreement() {
    assertEquals(
        0.75,
        score(ResponseFormat.RANK, answer(null, null, null, null, List.of("wait", "ask", "order"))),
        1e-12);
  }

  @Test
  void an_unknown_option_is_a_fault_and_no_score() {
    assertThrows(
        IllegalStateException.class,
        () -> score(ResponseFormat.BEST, answer("flee", null, null, null, null)));
    assertThrows(
        IllegalStateException.class,
        () -> score(ResponseFormat.RATE_EACH, answer(null, null, null, Map.of("flee", 1), null)));
  }

  private static Answer answer(
      String choice, String best, String worst, Map<String, Integer> ratings, List<String> order) {
    return new Answer(null, choice, best, worst, ratings, order);
  }

  private static double score(ResponseFormat format, Answer answer) {
    List<OptionContent> options =
        Stream.of(Map.entry("order", 1500), Map.entry("ask", 4800), Map.entry("wait", 3000))
            .map(o -> new OptionContent(o.getKey(), new Text("", ""), o.getValue()))
            .toList();
    DecisionPointContent item =
        new DecisionPointContent(
            null, "dp1", "end", format, new Text("?", "?"), 45_000_000, null, options, null);
    return new KeyedScore(item).of(answer).value().orElseThrow();
  }
}
