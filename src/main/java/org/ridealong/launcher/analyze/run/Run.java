package org.ridealong.launcher.analyze.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * One run of one kind: what it read, what it writes and what there is to say about it. Files get
 * their names at {@link #finish}; a run that is closed before leaves none behind.
 */
public final class Run implements Closeable {

  private static final String UNFINISHED = ".part";
  private static final String REPORT = "run.json";

  private final String kind;
  private final Path out;
  private final int threads;
  private final List<DataFile> inputs = new ArrayList<>();
  private final List<FigureTable> tables = new ArrayList<>();
  private final Map<String, Object> settings = new LinkedHashMap<>();
  private final Map<String, Object> convergence = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Outcomes outcomes = new Outcomes();
  private final StringBuilder screen = new StringBuilder();

  /** Something that a person should know before using the figures. */
  record Warning(String name, String sentence) {}

  Run(String kind, Path out, int threads) {
    this.kind = kind;
    this.out = out;
    this.threads = threads;
  }

  /** How many threads may compute. Must not change a figure. */
  public int threads() {
    return threads;
  }

  /** Opens an input; it is closed with the run. */
  public DataFile open(Path file) throws IOException {
    DataFile input = DataFile.open(file);
    inputs.add(input);
    return input;
  }

  /** Begins a file of results. */
  public FigureTable table(String name, List<String> columns) throws IOException {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw InputRefusal.of(out, "no folder can be made there (" + e.getMessage() + ").");
    }
    for (DataFile input : inputs) {
      if (isSame(input.file(), out.resolve(name))) {
        throw InputRefusal.of(
            input.file(), "the results would overwrite this input; name another folder by --out.");
      }
    }
    FigureTable table = new FigureTable(name, out.resolve(name + UNFINISHED), columns, outcomes);
    tables.add(table);
    return table;
  }

  public FigureTable table(String name, String... columns) throws IOException {
    return table(name, Arrays.asList(columns));
  }

  /** Records a setting that is no option, or says an option's effective value. */
  public void setting(String name, Object value) {
    settings.put(name, value);
  }

  /**
   * Records how an iteration ended.
   *
   * @param what the iteration, as {@code em}
   * @param reason one plain sentence
   */
  public void convergence(String what, boolean converged, int iterations, String reason) {
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("converged", converged);
    end.put("iterations", iterations);
    end.put("reason", reason);
    convergence.put(what, end);
  }

  /** Records a figure that could not be estimated and has no cell of its own. */
  public void outcome(String table, String row, String figure, Outcome outcome, String reason) {
    outcomes.add(table, row, figure, outcome, reason);
  }

  /**
   * Warns on the screen and in {@code run.json}.
   *
   * @param name as {@code SMALL_SAMPLE}
   * @param sentence for the person
   */
  public void warn(String name, String sentence) {
    warnings.add(new Warning(name, sentence));
  }

  /** A line for the person; not shown with {@code --json}. */
  public void say(String line) {
    screen.append(line).append('\n');
  }

  /** A table for the person; not shown with {@code --json}. */
  public void show(ScreenTable table) {
    screen.append(table);
  }

  private static boolean isSame(Path input, Path output) throws IOException {
    return Files.exists(output) && Files.isSameFile(input, output);
  }

  List<String> warnings() {
    return warnings.stream().map(Warning::sentence).toList();
  }

  String screen() {
    int missing = outcomes.count();
    return screen
        + (missing == 0
            ? ""
            : "%d figures are NA; %s says why.%n".formatted(missing, out.resolve(REPORT)))
        + "Results: "
        + out
        + "\n";
  }

  /** Gives all files their names, {@code run.json} last, which it returns. */
  String finish(double seconds) throws IOException {
    Files.createDirectories(out);
    String report = report(seconds);
    for (FigureTable table : tables) {
      table.close();
      move(table.name());
    }
    Files.writeString(out.resolve(REPORT + UNFINISHED), report, StandardCharsets.UTF_8);
    move(REPORT);
    return report;
  }

  private void move(String name) throws IOException {
    Files.move(
        out.resolve(name + UNFINISHED), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private String report(double seconds) throws IOException {
    RunReport report = new RunReport();
    report.text("command", "analyze " + kind);
    report.text("version", AnalysisKind.VERSION);
    report.inputs(inputs);
    report.object("settings", settings);
    report.object("convergence", convergence);
    report.outcomes(outcomes);
    report.warnings(warnings);
    report.outputs(tables);
    report.number("seconds", seconds);
    return report.end();
  }

  /** Closes inputs; files that were not finished go away. */
  @Override
  public void close() throws IOException {
    for (DataFile input : inputs) {
      input.close();
    }
    for (FigureTable table : tables) {
      table.close();
      Files.deleteIfExists(out.resolve(table.name() + UNFINISHED));
    }
  }
}
