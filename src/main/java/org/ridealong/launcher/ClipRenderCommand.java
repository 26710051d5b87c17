package org.ridealong.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.rendering.ClipRenderer;
import org.ridealong.media.rendering.Progress;
import org.ridealong.media.rendering.RenderingException;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.media.storyboard.StoryboardException;
import org.ridealong.media.storyboard.StoryboardReader;
import org.ridealong.platform.crypto.Hashes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders a clip from its storyboard. */
@Command(
    name = "render",
    description = "Render a clip, its captions and its manifest. Needs ffmpeg and espeak-ng.",
    mixinStandardHelpOptions = true)
final class ClipRenderCommand implements Callable<Integer> {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Pictures between two reports. */
  private static final int REPORT_EVERY = 100;

  @Parameters(paramLabel = "FILE", description = "The .story.yaml file.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files (default: the storyboard's folder).")
  private Path out;

  @Option(names = "--json", description = "Print the manifest as JSON.")
  private boolean asJson;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(file + " does not exist.");
    }
    byte[] bytes = Files.readAllBytes(file);
    Storyboard storyboard = read(bytes);
    Path folder = out == null ? file.toAbsolutePath().getParent() : out;
    PrintWriter errors = spec.commandLine().getErr();
    try {
      ClipManifest manifest =
          new ClipRenderer(storyboard, Hashes.sha256(bytes), folder, new Report(errors)).render();
      print(manifest, folder);
    } catch (RenderingException failure) {
      throw new Refusal(failure.getMessage());
    }
    return 0;
  }

  private Storyboard read(byte[] bytes) {
    try {
      return StoryboardReader.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (StoryboardException wrong) {
      throw new Refusal(
          wrong.violations().stream()
              .map(violation -> file + ": " + violation)
              .collect(Collectors.joining("\n")));
    }
  }

  private void print(ClipManifest manifest, Path folder) throws JsonProcessingException {
    PrintWriter output = spec.commandLine().getOut();
    if (asJson) {
      output.println(JSON.writeValueAsString(manifest));
      return;
    }
    long bytes = manifest.renditions().stream().mapToLong(ClipManifest.Rendition::bytes).sum();
    output.printf(
        "%s: %.1f s, %d renditions of together %d KiB%n",
        folder, manifest.durationUs() / 1e6, manifest.renditions().size(), bytes / 1024);
  }

  /** Tells on standard error how far it is. */
  private record Report(PrintWriter errors) implements Progress {

    @Override
    public void stepStarted(String step) {
      errors.println(step);
      errors.flush();
    }

    @Override
    public void pictureDrawn(int done, int of) {
      if (done % REPORT_EVERY == 0 || done == of) {
        errors.printf("  picture %d of %d%n", done, of);
        errors.flush();
      }
    }
  }
}
