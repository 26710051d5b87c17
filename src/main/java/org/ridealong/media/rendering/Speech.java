package org.ridealong.media.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ridealong.media.storyboard.Storyboard;

/** Lets espeak-ng speak lines. */
final class Speech {

  /** Speaks descriptions: a voice that nobody in a cast of the samples has. */
  private static final Storyboard.Character NARRATOR =
      new Storyboard.Character("Narrator", null, "sweater", "s3", "h1", "en-us", 188, 42);

  private static final double LOUDNESS = 0.11;

  private final Path scratch;
  private int spoken;

  /**
   * @param scratch a folder for files in between
   */
  Speech(Path scratch) {
    this.scratch = scratch;
  }

  Sound narrate(String text) throws IOException, InterruptedException, RenderingException {
    return speak(NARRATOR, text);
  }

  Sound speak(Storyboard.Character speaker, String text)
      throws IOException, InterruptedException, RenderingException {
    Path file = scratch.resolve("line-" + spoken++ + ".wav");
    Process process =
        new ProcessBuilder(
                Tool.ESPEAK.program(),
                "-v",
                speaker.voice(),
                "-s",
                Integer.toString(speaker.rate()),
                "-p",
                Integer.toString(speaker.pitch()),
                "-w",
                file.toString(),
                "--stdin")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new RenderingException("espeak-ng could not speak \"" + text + "\": " + said);
    }
    return WaveFile.read(file).trimmed().levelled(LOUDNESS);
  }
}
