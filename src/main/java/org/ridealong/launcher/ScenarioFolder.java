package org.ridealong.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A storyboard with what was rendered from it, as a folder holds it.
 *
 * @param manifest the content of {@code manifest.json}
 */
record ScenarioFolder(String storyboard, JsonNode manifest, List<ClipPart> files) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One file that the manifest names. */
  record ClipPart(Path path, String mediaType, String sha256) {}

  /**
   * @param location the folder, or its storyboard file
   */
  static ScenarioFolder read(Path location) throws IOException {
    Path storyboard = Files.isDirectory(location) ? storyboardIn(location) : location;
    if (Files.notExists(storyboard)) {
      throw new Refusal(storyboard + " does not exist.");
    }
    Path folder = storyboard.toAbsolutePath().normalize().getParent();
    Path manifestFile = folder.resolve("manifest.json");
    if (Files.notExists(manifestFile)) {
      throw new Refusal(
          folder + " has no manifest.json: render the clip first (ridealong clip render).");
    }
    JsonNode manifest = JSON.readTree(Files.readString(manifestFile));
    List<ClipPart> files = new ArrayList<>();
    manifest.path("renditions").forEach(file -> files.add(part(folder, file)));
    manifest.path("captions").forEach(file -> files.add(part(folder, file)));
    manifest.path("describedCaptions").forEach(file -> files.add(part(folder, file)));
    files.add(part(folder, manifest.path("poster")));
    manifest.path("spokenOptions").forEach(file -> files.add(part(folder, file)));
    return new ScenarioFolder(Files.readString(storyboard), manifest, files);
  }

  private static Path storyboardIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".story.yaml"))
          .findFirst()
          .orElseThrow(() -> new Refusal(folder + " holds no .story.yaml file."));
    }
  }

  private static ClipPart part(Path folder, JsonNode file) {
    Path path = folder.resolve(file.path("file").asText("")).normalize();
    if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
      throw new Refusal("manifest.json names " + file.path("file") + ", which is not there.");
    }
    return new ClipPart(path, file.path("mediaType").asText(), file.path("sha256").asText());
  }
}
