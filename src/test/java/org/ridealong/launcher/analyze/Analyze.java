package org.ridealong.launcher.analyze;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;

/** Runs {@code analyze} as the shell would, and reads what it wrote. */
public record Analyze(int exit, String output, String errors, Path out) {

  /** Runs a kind into a folder. */
  public static Analyze run(Path out, String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine command = AnalyzeMain.command();
    command.setOut(new PrintWriter(output));
    command.setErr(new PrintWriter(errors));
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--out";
    all[arguments.length + 1] = out.toString();
    int exit = command.execute(all);
    return new Analyze(exit, output.toString(), errors.toString(), out);
  }

  /** A file of results by its first cell, or its first two joined by a space, and its columns. */
  Map<String, Map<String, String>> table(String file, int keys) throws IOException {
    List<String> lines = Files.readAllLines(out.resolve(file));
    String[] header = lines.get(0).split(",", -1);
    Map<String, Map<String, String>> rows = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.put(keys == 1 ? cells[0] : cells[0] + " " + cells[1], row);
    }
    return rows;
  }

  String report() throws IOException {
    return Files.readString(out.resolve("run.json"));
  }

  /** Everything that was written, by file name; {@code run.json} without its seconds. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new HashMap<>();
    try (var paths = Files.list(out)) {
      for (Path path : paths.toList()) {
        files.put(
            path.getFileName().toString(),
            Files.readString(path).replaceAll("\"seconds\" : [0-9.Ee-]+", ""));
      }
    }
    return files;
  }

  /** Copies a golden case's file to where a command can read it. */
  static Path copy(String resource, Path folder) throws IOException {
    Path target = folder.resolve(resource.replace('/', '_'));
    try (InputStream in = Analyze.class.getResourceAsStream("/psychometrics/" + resource)) {
      Files.write(target, Objects.requireNonNull(in, resource).readAllBytes());
    }
    return target;
  }
}
