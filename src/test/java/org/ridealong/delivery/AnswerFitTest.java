package org.ridealong.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.platform.Text;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;
import org.ridealong.scenario.ResponseFormat;

class AnswerFitTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "WRITTEN    | {}",
        "WRITTEN    | {\"text\": \"Stop.\"}",
        "BEST       | {\"choice\": \"ask\"}",
        "BEST_WORST | {\"best\": \"ask\", \"worst\": \"order\"}",
        "BEST_WORST | {\"best\": \"ask\"}",
        "BEST_WORST | {\"worst\": \"order\"}",
        "BEST_WORST | {}",
        "RATE_EACH  | {\"ratings\": {\"ask\": 5, \"wait\": 3, \"order\": 1}}",
        "RATE_EACH  | {\"ratings\": {\"wait\": 3}}",
        "RATE_EACH  | {\"ratings\": {}}",
        "RANK       | {\"order\": [\"wait\", \"ask\", \"order\"]}",
        "RANK       | {\"order\": [\"wait\"]}",
        "RANK       | {\"order\": []}",
      })
  void whole_and_incomplete_answers_fit(ResponseFormat format, String answer) throws Exception {
    assertTrue(fits(format, answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "WRITTEN    | {\"choice\": \"ask\"}",
        "WRITTEN    | {\"text\": \"Stop.\", \"order\": [\"ask\"]}",
        "BEST       | {\"choice\": \"flee\"}",
        "BEST       | {\"best\": \"ask\"}",
        "BEST       | {\"choice\": \"ask\", \"worst\": \"order\"}",
        "BEST_WORST | {\"best\": \"ask\", \"worst\": \"ask\"}",
        "BEST_WORST | {\"best\": \"flee\", \"worst\": \"ask\"}",
        "BEST_WORST | {\"best\": \"ask\", \"worst\": \"flee\"}",
        "BEST_WORST | {\"choice\": \"ask\"}",
        "RATE_EACH  | {\"ratings\": {\"ask\": 6}}",
        "RATE_EACH  | {\"ratings\": {\"ask\": 0}}",
        "RATE_EACH  | {\"ratings\": {\"ask\": 5, \"flee\": 1}}",
        "RATE_EACH  | {\"ratings\": {\"ask\": null}}",
        "RATE_EACH  | {\"ratings\": {\"ask\": 5}, \"text\": \"\"}",
        "RANK       | {\"order\": [\"ask\", \"wait\", \"ask\"]}",
        "RANK       | {\"order\": [\"ask\", \"flee\"]}",
        "RANK       | {\"order\": [\"ask\", null]}",
        "RANK       | {\"ratings\": {\"ask\": 5}}",
      })
  void foreign_and_impossible_parts_do_not(ResponseFormat format, String answer) throws Exception {
    assertFalse(fits(format, answer));
  }

  @Test
  void an_empty_list_says_nothing_and_a_single_rating_something() {
    assertTrue(new Answer(null, null, null, null, Map.of(), List.of()).saysNothing());
    assertFalse(new Answer(null, null, null, null, Map.of("ask", 1), null).saysNothing());
    assertFalse(new Answer(null, null, null, null, null, List.of("ask")).saysNothing());
    assertFalse(new Answer(null, null, null, "order", null, null).saysNothing());
  }

  @Test
  void ratings_are_the_same_in_any_order_and_an_order_is_not() {
    Map<String, Integer> one = new LinkedHashMap<>();
    one.put("wait", 3);
    one.put("ask", 5);
    Answer rated = new Answer(null, null, null, null, one, null);
    assertEquals(rated, new Answer(null, null, null, null, Map.of("ask", 5, "wait", 3), null));
    assertEquals(List.of("ask", "wait"), List.copyOf(rated.ratings().keySet()));
    assertNotEquals(ordered("ask", "wait"), ordered("wait", "ask"));
  }

  private static Answer ordered(String... ids) {
    return new Answer(null, null, null, null, null, Arrays.asList(ids));
  }

  private static boolean fits(ResponseFormat format, String answer) throws Exception {
    List<OptionContent> options =
        format == ResponseFormat.WRITTEN
            ? List.of()
            : Stream.of("ask", "wait", "order")
                .map(id -> new OptionContent(id, new Text(id, id), 3000))
                .toList();
    DecisionPointContent item =
        new DecisionPointContent(
            null, "dp1", "end", format, new Text("?", "?"), 45_000_000, null, options, null);
    return AnswerFit.fits(item, JSON.readValue(answer, Answer.class));
  }
}
