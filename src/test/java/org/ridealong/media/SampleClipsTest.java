package org.ridealong.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.media.storyboard.StoryboardReader;
import org.ridealong.platform.crypto.Hashes;

/** The rendered clips that are kept in the project belong to the storyboards beside them. */
class SampleClipsTest {

  private static final long LARGEST_FOLDER = 3_000_000;

  static List<Path> folders() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("media-samples"));
        Stream<Path> clips = Files.list(Path.of("src/test/resources/clips"))) {
      return Stream.concat(samples, clips).filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void the_laundromat_is_among_the_samples() throws IOException {
    assertTrue(folders().contains(Path.of("media-samples/outside-the-laundromat")));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void the_clip_is_not_stale(Path folder) throws IOException {
    assertEquals(
        Hashes.sha256(Files.readAllBytes(storyboardIn(folder))),
        manifest(folder).storyboardSha256(),
        "Render it again: ridealong clip render " + storyboardIn(folder));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void every_file_is_there_as_the_manifest_says(Path folder) throws IOException {
    ClipManifest manifest = manifest(folder);
    Map<String, String> expected = new TreeMap<>();
    manifest.renditions().forEach(r -> expected.put(r.file(), r.bytes() + " " + r.sha256()));
    manifest.captions().forEach(c -> expected.put(c.file(), c.bytes() + " " + c.sha256()));
    ClipManifest.Poster poster = manifest.poster();
    expected.put(poster.file(), poster.bytes() + " " + poster.sha256());
    Map<String, String> found = new TreeMap<>();
    for (String file : expected.keySet()) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      found.put(file, bytes.length + " " + Hashes.sha256(bytes));
    }
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void every_rendition_has_a_time_for_every_cue_of_a_decision_point(Path folder) throws Exception {
    Storyboard storyboard = StoryboardReader.read(Files.readString(storyboardIn(folder)));
    for (ClipManifest.Rendition rendition : manifest(folder).renditions()) {
      for (Storyboard.Decision decision : storyboard.decisions()) {
        if (!decision.at().equals("end")) {
          long cue = rendition.cuesUs().get(decision.at());
          assertTrue(cue > 0 && cue < rendition.durationUs(), rendition.file());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void a_folder_stays_small(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      assertTrue(bytes < LARGEST_FOLDER, bytes + " bytes");
    }
  }

  private static ClipManifest manifest(Path folder) throws IOException {
    return new ObjectMapper()
        .readValue(folder.resolve("manifest.json").toFile(), ClipManifest.class);
  }

  private static Path storyboardIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".story.yaml"))
          .findFirst()
          .orElseThrow();
    }
  }
}
