package org.ridealong.media.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.media.storyboard.StoryboardReader;
import org.ridealong.platform.crypto.Hashes;

/** Renders a clip that shows its own frame numbers, and reads them off the pixels again. */
class ClipRendererTest {

  private static final Path STORYBOARD =
      Path.of("src/test/resources/storyboard/frame-counter.story.yaml");
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int SQUARE = 20;

  @TempDir static Path folder;
  private static ClipManifest manifest;

  @BeforeAll
  static void render() throws Exception {
    String yaml = Files.readString(STORYBOARD);
    Storyboard storyboard = StoryboardReader.read(yaml);
    manifest = new ClipRenderer(storyboard, Hashes.sha256(yaml), folder, new Silent()).render();
  }

  @ParameterizedTest
  @EnumSource(ClipManifest.Kind.class)
  void every_picture_is_there_once_and_in_order(ClipManifest.Kind kind) throws Exception {
    List<Integer> shown = numbersShown(kind);

    assertEquals(IntStream.range(0, shown.size()).boxed().toList(), shown);
    assertEquals(rendition(kind).durationUs(), shown.size() * 1_000_000L / 30);
  }

  /** One second of quiet and 0.37 s of pause, at 30 pictures a second: picture 41.1, so 42. */
  @ParameterizedTest
  @CsvSource({"WEBM, 1400000, 42", "MP4, 1400000, 42"})
  void the_picture_at_the_time_of_the_cue_is_the_first_one_after_its_moment(
      ClipManifest.Kind kind, long cueUs, int number) throws Exception {
    assertEquals(cueUs, rendition(kind).cuesUs().get("early"));
    assertEquals(number, numberAt(kind, cueUs));
    assertEquals(number - 1, numberAt(kind, cueUs - 1000));
  }

  @Test
  void the_described_rendition_has_later_cues_on_a_picture_of_its_own() throws Exception {
    long cueUs = rendition(ClipManifest.Kind.WEBM_DESCRIBED).cuesUs().get("early");

    long number = Math.round(cueUs * 30 / 1_000_000.0);
    assertTrue(cueUs > 2_000_000, "The description takes time: " + cueUs);
    assertEquals(number, numberAt(ClipManifest.Kind.WEBM_DESCRIBED, cueUs));
    assertEquals(number - 1, numberAt(ClipManifest.Kind.WEBM_DESCRIBED, cueUs - 1000));
  }

  @Test
  void the_clip_goes_on_quietly_after_the_last_beat() {
    ClipManifest.Rendition webm = rendition(ClipManifest.Kind.WEBM);

    assertTrue(webm.durationUs() - webm.cuesUs().get("first-word") > 800_000);
  }

  @Test
  void captions_name_who_speaks_in_both_languages() throws IOException {
    assertTrue(
        Files.readString(folder.resolve("captions.en.vtt"))
            .contains("\n<v Voice>The first question comes soon.\n"));
    assertTrue(
        Files.readString(folder.resolve("captions.es.vtt"))
            .contains("\n<v Voz>La primera pregunta llega pronto.\n"));
  }

  @Test
  void the_manifest_tells_from_which_storyboard_the_clip_was_made() throws IOException {
    assertEquals(Hashes.sha256(Files.readAllBytes(STORYBOARD)), manifest.storyboardSha256());
    assertTrue(Files.readString(folder.resolve("manifest.json")).contains("\"toolVersions\""));
  }

  @ParameterizedTest
  @EnumSource(ClipManifest.Kind.class)
  void a_clip_that_was_damaged_while_it_was_written_is_refused(ClipManifest.Kind kind)
      throws Exception {
    Path damaged = folder.resolve("damaged-" + rendition(kind).file());
    byte[] bytes = Files.readAllBytes(Path.of(file(kind)));
    Arrays.fill(bytes, bytes.length / 3, bytes.length / 2, (byte) 0x5A);
    Files.write(damaged, bytes);
    Path log = folder.resolve("damaged.log");

    RenderingException refused =
        assertThrows(RenderingException.class, () -> Encoder.requireReadable(damaged, log));
    assertEquals(
        damaged.getFileName() + " cannot be read to its end; render again.", refused.getMessage());
    Encoder.requireReadable(Path.of(file(kind)), log);
  }

  private static ClipManifest.Rendition rendition(ClipManifest.Kind kind) {
    return manifest.renditions().stream().filter(r -> r.kind() == kind).findFirst().orElseThrow();
  }

  /** What a player shows at a time: the last picture that was due. */
  private static int numberAt(ClipManifest.Kind kind, long timeUs) throws Exception {
    List<Long> times = presentationTimes(kind);
    int due = 0;
    while (due + 1 < times.size() && times.get(due + 1) <= timeUs) {
      due++;
    }
    return numbersShown(kind).get(due);
  }

  private static List<Integer> numbersShown(ClipManifest.Kind kind) throws Exception {
    byte[] pictures =
        ffmpeg(
            "-i",
            file(kind),
            "-map",
            "0:v",
            "-vsync",
            "passthrough",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "gray",
            "-");
    List<Integer> numbers = new ArrayList<>();
    for (int start = 0; start < pictures.length; start += WIDTH * HEIGHT) {
      int number = 0;
      for (int bit = 0; bit < 16; bit++) {
        int pixel = start + SQUARE / 2 * WIDTH + bit * SQUARE + SQUARE / 2;
        number = number << 1 | ((pictures[pixel] & 255) > 127 ? 1 : 0);
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** Reads lines such as {@code 0, 1400, 1400, 33, 812, 0x1b2c3d4e}, times in the time base. */
  private static List<Long> presentationTimes(ClipManifest.Kind kind) throws Exception {
    String packets =
        new String(
            ffmpeg("-copyts", "-i", file(kind), "-map", "0:v", "-c", "copy", "-f", "framecrc", "-"),
            StandardCharsets.US_ASCII);
    long unitsPerSecond = 0;
    List<Long> times = new ArrayList<>();
    for (String line : packets.lines().toList()) {
      if (line.startsWith("#tb 0: 1/")) {
        unitsPerSecond = Long.parseLong(line.substring("#tb 0: 1/".length()).trim());
      } else if (!line.startsWith("#")) {
        times.add(Long.parseLong(line.split(",")[2].trim()) * 1_000_000 / unitsPerSecond);
      }
    }
    return times;
  }

  private static String file(ClipManifest.Kind kind) {
    return folder.resolve(rendition(kind).file()).toString();
  }

  private static byte[] ffmpeg(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (InputStream output = process.getInputStream()) {
      byte[] bytes = output.readAllBytes();
      assertEquals(0, process.waitFor());
      return bytes;
    }
  }

  private static final class Silent implements Progress {
    @Override
    public void stepStarted(String step) {}

    @Override
    public void pictureDrawn(int done, int of) {}
  }
}
