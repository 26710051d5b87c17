package org.ridealong.media.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.platform.Text;

/**
 * Renders a storyboard to a folder: {@code clip.webm}, {@code clip.mp4}, {@code clip.ad.webm} (with
 * spoken descriptions), captions, descriptions, chapters, transcript, poster, manifest and, where
 * the storyboard asks for it, the spoken options.
 */
public final class ClipRenderer {

  private final Storyboard storyboard;
  private final String storyboardSha256;
  private final Path folder;
  private final Progress progress;

  /**
   * @param storyboardSha256 the hash of the storyboard's file, by which a stale clip is found
   * @param folder where the files go; made when it is not there
   */
  public ClipRenderer(
      Storyboard storyboard, String storyboardSha256, Path folder, Progress progress) {
    this.storyboard = storyboard;
    this.storyboardSha256 = storyboardSha256;
    this.folder = folder;
    this.progress = progress;
  }

  public ClipManifest render() throws IOException, InterruptedException, RenderingException {
    Tool.requireAll();
    // The pictures are drawn in memory, so rendering must not look for a screen.
    System.setProperty("java.awt.headless", "true");
    Files.createDirectories(folder);
    Path scratch = Files.createTempDirectory("ridealong-clip");
    try {
      return render(scratch);
    } finally {
      delete(scratch);
    }
  }

  private ClipManifest render(Path scratch)
      throws IOException, InterruptedException, RenderingException {
    progress.stepStarted("Speaking the lines");
    Speech speech = new Speech(scratch);
    Map<TimeLine.Place, Sound> lines = speakLines(speech);
    List<Sound> narrations = new ArrayList<>();
    for (Storyboard.Shot shot : storyboard.shots()) {
      narrations.add(speech.narrate(shot.describe().en()));
    }
    new OptionVoices(storyboard, folder).speak(speech, scratch);
    TimeLine plain = TimeLine.of(storyboard, lines, List.of());
    TimeLine described = TimeLine.of(storyboard, lines, narrations);
    progress.stepStarted("Drawing the clip");
    encode(plain, List.of(ClipManifest.Kind.WEBM, ClipManifest.Kind.MP4), scratch);
    progress.stepStarted("Drawing the described clip");
    encode(described, List.of(ClipManifest.Kind.WEBM_DESCRIBED), scratch);
    writePoster(plain, scratch);
    writeTexts(plain, described);
    Map<ClipManifest.Kind, TimeLine> timeLines = new EnumMap<>(ClipManifest.Kind.class);
    timeLines.put(ClipManifest.Kind.WEBM, plain);
    timeLines.put(ClipManifest.Kind.MP4, plain);
    timeLines.put(ClipManifest.Kind.WEBM_DESCRIBED, described);
    return new ManifestWriter(storyboard, folder).write(storyboardSha256, timeLines, versions());
  }

  private Map<TimeLine.Place, Sound> speakLines(Speech speech)
      throws IOException, InterruptedException, RenderingException {
    Map<TimeLine.Place, Sound> lines = new HashMap<>();
    for (int s = 0; s < storyboard.shots().size(); s++) {
      List<Storyboard.Beat> beats = storyboard.shots().get(s).beats();
      for (int b = 0; b < beats.size(); b++) {
        Storyboard.Beat beat = beats.get(b);
        if (beat.say() != null) {
          lines.put(
              new TimeLine.Place(s, b),
              speech.speak(storyboard.cast().get(beat.say()), beat.text().en()));
        }
      }
    }
    return lines;
  }

  private void encode(TimeLine timeLine, List<ClipManifest.Kind> kinds, Path scratch)
      throws IOException, InterruptedException, RenderingException {
    Path track = scratch.resolve("track.wav");
    WaveFile.write(track, timeLine.track());
    Map<ClipFormat, Path> outputs = new EnumMap<>(ClipFormat.class);
    kinds.forEach(kind -> outputs.put(ClipFormat.of(kind), folder.resolve(ClipFiles.of(kind))));
    new Encoder(new Pictures(storyboard, timeLine), track)
        .encode(outputs, scratch.resolve("ffmpeg.log"), progress);
  }

  private void writePoster(TimeLine timeLine, Path scratch)
      throws IOException, InterruptedException, RenderingException {
    Path drawn = scratch.resolve("poster.png");
    // The first picture: a later one could give away what happens.
    ImageIO.write(new Pictures(storyboard, timeLine).at(0), "png", drawn.toFile());
    Encoder.reduceColours(drawn, folder.resolve(ClipFiles.POSTER), scratch.resolve("poster.log"));
  }

  private void writeTexts(TimeLine plain, TimeLine described) throws IOException {
    TimedTexts texts = new TimedTexts(storyboard, plain);
    TimedTexts describedTexts = new TimedTexts(storyboard, described);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(ClipFiles.CAPTIONS_EN, texts.captions(Text::en));
    files.put(ClipFiles.CAPTIONS_ES, texts.captions(Text::es));
    files.put(ClipFiles.DESCRIBED_CAPTIONS_EN, describedTexts.captions(Text::en));
    files.put(ClipFiles.DESCRIBED_CAPTIONS_ES, describedTexts.captions(Text::es));
    files.put(ClipFiles.DESCRIPTIONS, texts.descriptions());
    files.put(ClipFiles.CHAPTERS, texts.chapters());
    files.put(ClipFiles.TRANSCRIPT, new Transcript(storyboard).html());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, String> versions() throws IOException, InterruptedException {
    Map<String, String> versions = new LinkedHashMap<>();
    for (Tool tool : Tool.values()) {
      versions.put(tool.program(), tool.version());
    }
    return versions;
  }

  private static void delete(Path scratch) throws IOException {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
