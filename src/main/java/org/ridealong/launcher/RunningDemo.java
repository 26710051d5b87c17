package org.ridealong.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How other commands find a demo that runs: a file for this user only.
 *
 * @param token an author's access token
 */
record RunningDemo(int port, long pid, String token) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Path file(Path folder) {
    return folder.resolve("demo.json");
  }

  static void write(Path folder, int port, String token) throws IOException {
    RunningDemo demo = new RunningDemo(port, ProcessHandle.current().pid(), token);
    PrivateFiles.write(file(folder), JSON.writeValueAsString(demo));
  }

  /** The demo of a folder, when its process is alive. */
  static Optional<RunningDemo> find(Path folder) throws IOException {
    if (Files.notExists(file(folder))) {
      return Optional.empty();
    }
    JsonNode json = JSON.readTree(Files.readString(file(folder)));
    RunningDemo demo = JSON.treeToValue(json, RunningDemo.class);
    return ProcessHandle.of(demo.pid()).isPresent() ? Optional.of(demo) : Optional.empty();
  }
}
