package org.ridealong.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ClipCheckCommandTest {

  private static final Path STORYBOARD =
      Path.of("src/test/resources/storyboard/every-choice.story.yaml");

  @TempDir Path folder;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void a_good_storyboard_passes_without_a_note() {
    assertEquals(0, run("clip", "check", STORYBOARD.toString()));
    assertEquals("1 checked, 0 notes\n", output.toString());
  }

  @Test
  void what_is_odd_is_told_and_not_refused() throws Exception {
    Path odd = changed("odd.story.yaml", ", why: Fair.", "");

    assertEquals(0, run("clip", "check", odd.toString()));
    assertEquals(
        odd
            + ": line 36: /decisions/1/options/0:"
            + " Nobody says why this option is as effective as it is.\n"
            + "1 checked, 1 notes\n",
        output.toString());
  }

  @Test
  void what_is_wrong_is_refused_and_the_others_are_checked_all_the_same() throws Exception {
    Path wrong = changed("wrong.story.yaml", "en-us+f3", "klingon");
    Path odd = changed("odd.story.yaml", ", why: Fair.", "");

    assertEquals(1, run("clip", "check", wrong.toString(), odd.toString()));
    assertEquals(
        wrong + ": line 10: /cast/ofc/voice: The voice klingon is not known; try en-us+f3.\n",
        errors.toString());
    assertTrue(output.toString().contains("2 checked, 1 notes"), output.toString());
  }

  @Test
  void a_variant_that_the_storyboard_does_not_have_is_refused() {
    assertEquals(1, run("clip", "render", STORYBOARD.toString(), "--variant", "Q"));
    assertEquals(STORYBOARD + " has no variant Q; it has B.\n", errors.toString());
  }

  private Path changed(String name, String good, String other) throws Exception {
    String text = Files.readString(STORYBOARD);
    assertTrue(text.contains(good), good);
    return Files.writeString(folder.resolve(name), text.replace(good, other));
  }

  private int run(String... arguments) {
    CommandLine commands = Main.commands();
    commands.setOut(new PrintWriter(output, true));
    commands.setErr(new PrintWriter(errors, true));
    return commands.execute(arguments);
  }
}
