package org.ridealong.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.rendering.ClipRenderer;
import org.ridealong.media.rendering.Progress;
import org.ridealong.media.rendering.RenderingException;
import org.ridealong.media.storyboard.Storyboard;
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

  @Option(
      names = "--variant",
      paramLabel = "LETTER",
      description = "Render with the cast of this variant (default folder: variant-LETTER).")
  private String variant;

  @Option(names = "--json", description = "Print the manifest as JSON.")
  private boolean asJson;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    StoryboardFile read = StoryboardFile.read(file);
    Storyboard storyboard = cast(read.checked().storyboard());
    Path folder = out == null ? defaultFolder() : out;
    PrintWriter errors = spec.commandLine().getErr();
    read.checked().lints().forEach(lint -> errors.println("note: " + file + ": " + lint));
    try {
      ClipManifest manifest =
          new ClipRenderer(storyboard, read.sha256(), folder, new Report(errors)).render();
      print(manifest, folder);
    } catch (RenderingException failure) {
      throw new Refusal(failure.getMessage());
    }
    return 0;
  }

  private Storyboard cast(Storyboard storyboard) {
    if (variant == null) {
      return storyboard;
    }
    if (!storyboard.variants().containsKey(variant)) {
      throw new Refusal(
          "%s has no variant %s; it has %s."
              .formatted(
                  file,
                  variant,
                  storyboard.variants().isEmpty()
                      ? "none"
                      : String.join(", ", storyboard.variants().keySet())));
    }
    return storyboard.inVariant(variant);
  }

  /** A variant has a folder of its own, so that it never replaces the clip that it varies. */
  private Path defaultFolder() {
    Path beside = file.toAbsolutePath().getParent();
    return variant == null ? beside : beside.resolve("variant-" + variant.toLowerCase(Locale.ROOT));
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
