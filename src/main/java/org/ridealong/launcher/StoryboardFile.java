package org.ridealong.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.ridealong.media.storyboard.StoryboardException;
import org.ridealong.media.storyboard.StoryboardReader;
import org.ridealong.platform.crypto.Hashes;

/** A storyboard that a command was given, with the hash of its file. */
record StoryboardFile(StoryboardReader.Checked checked, String sha256) {

  /**
   * @throws Refusal when it is not there, or with every place that is wrong
   */
  static StoryboardFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(file + " does not exist.");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return new StoryboardFile(
          StoryboardReader.check(new String(bytes, StandardCharsets.UTF_8)), Hashes.sha256(bytes));
    } catch (StoryboardException wrong) {
      throw new Refusal(
          wrong.violations().stream()
              .map(violation -> file + ": " + violation)
              .collect(Collectors.joining("\n")));
    }
  }
}
