package org.ridealong.launcher.analyze.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole runs from the outside, and what is the least that they could do. */
final class Processes {

  /** By name: its package knows this one. */
  private static final String MAIN = "org.ridealong.launcher.analyze.AnalyzeMain";

  private static final int BUFFER = 1 << 16;

  private Processes() {}

  /** Starts Java as the script does, and waits for a run over a file. */
  static void analyze(Path folder, int threads, Path data, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(Arrays.asList(arguments));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of("--threads", "" + threads));
    command.addAll(List.of("--out", folder.resolve("out").toString()));
    start(command);
  }

  /** The least that such a process does. */
  static void version() throws IOException {
    start(List.of("--version"));
  }

  private static void start(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IllegalStateException(
            "%s ended with %d".formatted(String.join(" ", arguments), exit));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static void digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      int read = in.read(buffer);
      while (read > 0) {
        digest.update(buffer, 0, read);
        read = in.read(buffer);
      }
      digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
