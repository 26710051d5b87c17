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

class ClipRenderCommandTest {

  private static final Path STORYBOARD =
      Path.of("src/test/resources/storyboard/frame-counter.story.yaml");

  @TempDir Path folder;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void a_storyboard_is_rendered_to_the_folder_that_is_asked_for() {
    int code = run("clip", "render", STORYBOARD.toString(), "--out", folder.toString(), "--json");

    assertEquals(0, code, errors.toString());
    assertTrue(output.toString().contains("\"storyboardSha256\""));
    assertTrue(errors.toString().contains("Drawing the clip"));
    assertTrue(Files.exists(folder.resolve("clip.webm")));
    assertTrue(Files.exists(folder.resolve("manifest.json")));
  }

  @Test
  void a_broken_storyboard_is_refused_with_every_reason_and_its_line() throws Exception {
    Path broken = folder.resolve("broken.story.yaml");
    Files.writeString(
        broken,
        Files.readString(STORYBOARD)
            .replace("en-us+f3", "klingon")
            .replace("at: first-word", "at: nowhere"));

    assertEquals(1, run("clip", "render", broken.toString()));
    assertEquals(
        """
        %1$s: line 10: /cast/voice/voice: The voice klingon is not known; try en-us+f3.
        %1$s: line 25: /decisions/0/at: No beat sets the cue nowhere.
        """
            .formatted(broken),
        errors.toString());
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertEquals(1, run("clip", "render", "nowhere.story.yaml"));
    assertEquals("nowhere.story.yaml does not exist.\n", errors.toString());
  }

  @Test
  void a_missing_file_name_is_wrong_usage() {
    assertEquals(2, run("clip", "render"));
    assertEquals(2, run("clip"));
  }

  private int run(String... arguments) {
    CommandLine commands = Main.commands();
    commands.setOut(new PrintWriter(output, true));
    commands.setErr(new PrintWriter(errors, true));
    return commands.execute(arguments);
  }
}
