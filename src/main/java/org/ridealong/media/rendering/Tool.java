package org.ridealong.media.rendering;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A program that rendering needs on the search path. */
enum Tool {
  FFMPEG("ffmpeg", "-version"),
  ESPEAK("espeak-ng", "--version");

  private final String program;
  private final String versionOption;

  Tool(String program, String versionOption) {
    this.program = program;
    this.versionOption = versionOption;
  }

  String program() {
    return program;
  }

  static void requireAll() throws RenderingException {
    List<String> missing =
        Arrays.stream(values()).filter(tool -> !tool.isThere()).map(Tool::program).toList();
    if (!missing.isEmpty()) {
      throw new RenderingException(
          "Rendering needs " + String.join(" and ", missing) + "; install it and try again.");
    }
  }

  private boolean isThere() {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty())
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What the program calls itself, with its version; no places of this computer. */
  String version() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(program, versionOption).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().findFirst().orElse("").replaceAll("( Copyright|  Data at:).*", "").trim();
  }
}
