package org.ridealong.media.rendering;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.platform.crypto.Hashes;

/**
 * Writes {@code manifest.json}: what {@link ClipManifest} asks for and the versions of the tools.
 */
final class ManifestWriter {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Storyboard storyboard;
  private final Path folder;

  ManifestWriter(Storyboard storyboard, Path folder) {
    this.storyboard = storyboard;
    this.folder = folder;
  }

  ClipManifest write(
      String storyboardSha256,
      Map<ClipManifest.Kind, TimeLine> timeLines,
      Map<String, String> toolVersions)
      throws IOException {
    List<ClipManifest.Rendition> renditions = new ArrayList<>();
    for (Map.Entry<ClipManifest.Kind, TimeLine> entry : timeLines.entrySet()) {
      renditions.add(rendition(entry.getKey(), entry.getValue()));
    }
    ClipManifest manifest =
        new ClipManifest(
            storyboardSha256,
            timeLines.get(ClipManifest.Kind.WEBM).durationUs(),
            storyboard.width(),
            storyboard.height(),
            renditions,
            List.of(caption("en", ClipFiles.CAPTIONS_EN), caption("es", ClipFiles.CAPTIONS_ES)),
            List.of(
                caption("en", ClipFiles.DESCRIBED_CAPTIONS_EN),
                caption("es", ClipFiles.DESCRIBED_CAPTIONS_ES)),
            poster(),
            spokenOptions());
    ObjectNode json = JSON.valueToTree(manifest);
    json.set("toolVersions", JSON.valueToTree(toolVersions));
    Files.writeString(folder.resolve(ClipFiles.MANIFEST), JSON.writeValueAsString(json) + "\n");
    return manifest;
  }

  private ClipManifest.Rendition rendition(ClipManifest.Kind kind, TimeLine timeLine)
      throws IOException {
    ClipFormat format = ClipFormat.of(kind);
    Map<String, Long> cues = new LinkedHashMap<>();
    timeLine
        .cueFrames()
        .forEach((cue, frame) -> cues.put(cue, format.presentationUs(frame, timeLine.fps())));
    byte[] bytes = Files.readAllBytes(folder.resolve(ClipFiles.of(kind)));
    return new ClipManifest.Rendition(
        kind,
        ClipFiles.of(kind),
        format.mediaType(),
        bytes.length,
        Hashes.sha256(bytes),
        timeLine.durationUs(),
        cues);
  }

  private ClipManifest.Caption caption(String language, String file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    return new ClipManifest.Caption(language, file, "text/vtt", bytes.length, Hashes.sha256(bytes));
  }

  private List<ClipManifest.SpokenOption> spokenOptions() throws IOException {
    List<ClipManifest.SpokenOption> spoken = new ArrayList<>();
    for (Storyboard.Decision decision : storyboard.decisions()) {
      if (decision.optionsSpoken()) {
        for (Storyboard.Option option : decision.options()) {
          String file = ClipFiles.ofOption(decision.id(), option.id());
          byte[] bytes = Files.readAllBytes(folder.resolve(file));
          spoken.add(
              new ClipManifest.SpokenOption(
                  decision.id(),
                  option.id(),
                  file,
                  "audio/webm",
                  bytes.length,
                  Hashes.sha256(bytes)));
        }
      }
    }
    return spoken;
  }

  private ClipManifest.Poster poster() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(ClipFiles.POSTER));
    return new ClipManifest.Poster(
        ClipFiles.POSTER, "image/png", bytes.length, Hashes.sha256(bytes));
  }
}
