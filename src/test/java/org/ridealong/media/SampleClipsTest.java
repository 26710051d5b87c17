package org.ridealong.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.media.storyboard.KeyPositions;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.media.storyboard.StoryboardReader;

/** The rendered clips that are kept in the project belong to the storyboards beside them. */
class SampleClipsTest {

  private static final Path SAMPLES = Path.of("media-samples");
  private static final Path LAUNDROMAT = SAMPLES.resolve("outside-the-laundromat");

  @TempDir Path scratch;

  static List<Path> samples() throws IOException {
    return foldersIn(SAMPLES);
  }

  static List<Path> folders() throws IOException {
    return Stream.concat(
            samples().stream(), foldersIn(Path.of("src/test/resources/clips")).stream())
        .toList();
  }

  private static List<Path> foldersIn(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void all_six_scenarios_are_there() throws Exception {
    assertEquals(
        List.of(
            "sc-01-block-meeting",
            "sc-02-laundromat",
            "sc-03-parking-space",
            "sc-04-enough",
            "sc-05-garage",
            "sc-06-missing-minutes"),
        storyboards().values().stream().map(Storyboard::id).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void the_clip_belongs_to_its_storyboard_and_is_whole(Path folder) throws Exception {
    assertEquals(List.of(), new ClipFolder(folder).problems());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_options_keep_every_rule_and_say_why(Path folder) throws Exception {
    String yaml = Files.readString(new ClipFolder(folder).storyboardFile());

    assertEquals(List.of(), StoryboardReader.check(yaml).lints());
  }

  @Test
  void the_best_options_do_not_lie_in_one_place() throws Exception {
    assertEquals(List.of(), KeyPositions.lints(storyboards()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_readme_shows_every_scenario(Path folder) throws Exception {
    String readme = Files.readString(SAMPLES.resolve("README.md"));
    ClipFolder clip = new ClipFolder(folder);
    Storyboard storyboard = StoryboardReader.read(Files.readString(clip.storyboardFile()));
    String row =
        readme
            .lines()
            .filter(line -> line.contains("](" + folder.getFileName() + "/poster.png)"))
            .findFirst()
            .orElseThrow();

    assertTrue(row.contains(storyboard.title().en()), row);
    assertTrue(row.contains(String.join(", ", storyboard.competencies())), row);
    assertTrue(row.contains(Math.round(clip.manifest().durationUs() / 1e6) + " s"), row);
    for (Storyboard.Decision decision : storyboard.decisions()) {
      assertTrue(row.contains(decision.format() + ", " + decision.windowSeconds() + " s"), row);
    }
  }

  @Test
  void a_stale_clip_is_found() throws Exception {
    Path copy = copyOf(LAUNDROMAT);
    Path storyboard = new ClipFolder(copy).storyboardFile();
    Files.writeString(storyboard, Files.readString(storyboard) + "# one more word\n");

    assertEquals(
        List.of("Stale; render it again: ridealong clip render " + storyboard),
        new ClipFolder(copy).problems());
  }

  @Test
  void a_changed_file_and_a_missing_one_are_found() throws Exception {
    Path copy = copyOf(LAUNDROMAT);
    byte[] clip = Files.readAllBytes(copy.resolve("clip.webm"));
    clip[clip.length / 2] ^= 1;
    Files.write(copy.resolve("clip.webm"), clip);
    Files.delete(copy.resolve("poster.png"));

    assertEquals(
        List.of("clip.webm is not the file that was rendered.", "poster.png is missing."),
        new ClipFolder(copy).problems());
  }

  @Test
  void a_caption_that_does_not_say_what_is_said_is_found() throws Exception {
    Path copy = copyOf(LAUNDROMAT);
    Path captions = copy.resolve("captions.es.vtt");
    Files.writeString(captions, Files.readString(captions).replace("No se acerque.", "Acérquese."));

    assertEquals(
        List.of(
            "captions.es.vtt is not the file that was rendered.",
            "captions.es.vtt does not say: <v Hombre>No se acerque."),
        new ClipFolder(copy).problems());
  }

  @Test
  void a_cue_without_its_time_is_found() throws Exception {
    Path copy = copyOf(LAUNDROMAT);
    Path manifest = copy.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("\"first-word\"", "\"last-word\""));

    assertEquals(
        List.of("clip.webm has no time for the cue first-word."), new ClipFolder(copy).problems());
  }

  private Path copyOf(Path folder) throws IOException {
    Path copy = Files.createDirectory(scratch.resolve("copy"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private static Map<String, Storyboard> storyboards() throws Exception {
    Map<String, Storyboard> storyboards = new TreeMap<>();
    for (Path folder : samples()) {
      storyboards.put(
          folder.getFileName().toString(),
          StoryboardReader.read(Files.readString(new ClipFolder(folder).storyboardFile())));
    }
    return storyboards;
  }
}
