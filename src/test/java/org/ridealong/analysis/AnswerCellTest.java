package org.ridealong.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridealong.delivery.Answer;

class AnswerCellTest {

  @Test
  void each_format_has_its_own_readable_form() {
    assertEquals("I am\nhere.", AnswerCell.of(answer("I am\nhere.", null, null, null)));
    assertEquals("ask", AnswerCell.of(answer(null, "ask", null, null)));
    assertEquals("best=ask;worst=order", AnswerCell.of(answer(null, null, "ask", "order")));
    assertEquals(
        "ask=5;order=1;wait=3",
        AnswerCell.of(
            new Answer(null, null, null, null, Map.of("wait", 3, "ask", 5, "order", 1), null)));
    assertEquals(
        "wait>ask>order",
        AnswerCell.of(new Answer(null, null, null, null, null, List.of("wait", "ask", "order"))));
  }

  @Test
  void what_was_not_answered_is_left_out() {
    assertNull(AnswerCell.of(null));
    assertNull(AnswerCell.of(answer(null, null, null, null)));
    assertEquals("best=ask", AnswerCell.of(answer(null, null, "ask", null)));
    assertEquals("worst=order", AnswerCell.of(answer(null, null, null, "order")));
  }

  private static Answer answer(String text, String choice, String best, String worst) {
    return new Answer(text, choice, best, worst, null, null);
  }
}
