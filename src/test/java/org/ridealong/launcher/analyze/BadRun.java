package org.ridealong.launcher.analyze;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a table of runs: {@code exit | what is said | arguments | file 1 | file 2}. In a file,
 * a semicolon ends a line; in the arguments, {@code {1}} stands for its name.
 */
record BadRun(int exit, String says, String arguments, List<String> files) {

  static Stream<BadRun> table(String lines) {
    return lines
        .lines()
        .filter(line -> !line.isBlank())
        .map(
            line -> {
              String[] cells = line.split(" \\| ", -1);
              return new BadRun(
                  Integer.parseInt(cells[0].strip()),
                  cells[1].strip(),
                  cells[2].strip(),
                  Arrays.stream(cells).skip(3).map(String::strip).toList());
            });
  }

  Analyze run(Path folder, String more) throws IOException {
    String filled = arguments.replace("{folder}", folder.toString());
    for (int i = 0; i < files.size(); i++) {
      Path file = folder.resolve((i + 1) + ".csv");
      Files.writeString(file, files.get(i).replace(';', '\n') + "\n", StandardCharsets.UTF_8);
      filled = filled.replace("{" + (i + 1) + "}", file.toString());
    }
    return Analyze.run(folder.resolve("out"), (filled + more).split(" "));
  }

  @Override
  public String toString() {
    return arguments + " | " + String.join(" | ", files);
  }
}
