package org.ridealong.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ridealong.media.storyboard.StoryboardException;
import org.ridealong.media.storyboard.StoryboardReader;
import org.ridealong.platform.crypto.Hashes;

/** The scenarios that come with the product, as if they were published, without a database. */
public final class SampleScenarios {

  private SampleScenarios() {}

  /** All of them, ordered by key; every decision point has an id that its place gives. */
  public static List<ScenarioContent> all() {
    try (Stream<Path> files = Files.walk(Path.of("media-samples"))) {
      return files
          .filter(file -> file.toString().endsWith(".story.yaml"))
          .map(SampleScenarios::read)
          .sorted(Comparator.comparing(ScenarioContent::key))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScenarioContent read(Path file) {
    try {
      String text = Files.readString(file);
      ScenarioContent content =
          ScenarioComposer.content(StoryboardReader.read(text), Hashes.sha256(text));
      return content.withDecisionPoints(
          content.decisionPoints().stream()
              .map(
                  point ->
                      point.publishedAs(
                          UUID.nameUUIDFromBytes((content.key() + point.key()).getBytes())))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StoryboardException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
