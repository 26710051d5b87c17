package org.ridealong.media.storyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeyPositionsTest {

  /** Its best option is the first. */
  private static final String FIRST = "two-questions";

  /** Its best option is the second. */
  private static final String SECOND = "every-choice";

  @Test
  void a_position_that_holds_most_best_options_is_told() throws Exception {
    assertEquals(
        List.of("The best option is number 1 in 3 of 4 decision points: a dp2, b dp2, c dp2."),
        KeyPositions.lints(storyboards(Map.of("a", FIRST, "b", FIRST, "c", FIRST, "d", SECOND))));
  }

  @Test
  void half_and_half_is_balanced() throws Exception {
    assertEquals(
        List.of(),
        KeyPositions.lints(storyboards(Map.of("a", FIRST, "b", FIRST, "c", SECOND, "d", SECOND))));
  }

  @Test
  void three_are_too_few_to_tell() throws Exception {
    assertEquals(
        List.of(), KeyPositions.lints(storyboards(Map.of("a", FIRST, "b", FIRST, "c", FIRST))));
  }

  private static Map<String, Storyboard> storyboards(Map<String, String> files) throws Exception {
    Map<String, Storyboard> storyboards = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = Path.of("src/test/resources/storyboard", file.getValue() + ".story.yaml");
      storyboards.put(file.getKey(), StoryboardReader.read(Files.readString(path)));
    }
    return storyboards;
  }
}
