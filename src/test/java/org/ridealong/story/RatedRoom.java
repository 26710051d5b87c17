package org.ridealong.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;

/**
 * A form whose first prompt has twelve answers: two raters read eleven of them, a third reads the
 * one that they disagree on, and one waits for its second reading.
 */
public record RatedRoom(RatingRoom room, RaterDesk one, RaterDesk two, RaterDesk three) {

  /** What the two raters say of DE; LC is the same of everybody. */
  private static final int[] FIRST = {3, 3, 4, 4, 4, 2, 2, 3, 1, 4, 2, 5};

  private static final int[] SECOND = {4, 4, 5, 5, 5, 2, 2, 3, 1, 4, 4};
  private static final int THIRD = 4;
  private static final int LISTENING = 3;
  private static final String OPENING = "I ask first, answer number ";

  public static RatedRoom open() {
    RatedRoom rated =
        new RatedRoom(
            RatingRoom.open(), RaterDesk.qualified(), RaterDesk.qualified(), RaterDesk.qualified());
    rated.room.answers(
        IntStream.range(0, FIRST.length).mapToObj(i -> OPENING + i).toArray(String[]::new));
    rated.rateAll(rated.one, FIRST);
    rated.rateAll(rated.two, SECOND);
    JsonNode disputed = rated.claim(rated.three, SECOND.length - 1, SECOND.length - 1);
    submit(rated.three, disputed, THIRD);
    return rated;
  }

  public String form() {
    return room.exam().form().toString();
  }

  private void rateAll(RaterDesk rater, int[] levels) {
    for (int i = 0; i < levels.length; i++) {
      JsonNode task = claim(rater, 0, levels.length - 1);
      submit(rater, task, levels[number(task)]);
    }
  }

  /** The next of some answers; the others are given back. */
  private JsonNode claim(RaterDesk rater, int from, int to) {
    JsonNode task = rater.claim(room.first());
    while (number(task) < from || number(task) > to) {
      rater.post(task, "hand-back", "{\"reason\":\"Not this one.\"}").then().statusCode(200);
      task = rater.claim(room.first());
    }
    return task;
  }

  private static void submit(RaterDesk rater, JsonNode task, int level) {
    rater.submit(task, RaterDesk.sheet(level, LISTENING)).then().statusCode(200);
  }

  private static int number(JsonNode task) {
    return Integer.parseInt(task.get("answer").textValue().substring(OPENING.length()));
  }
}
