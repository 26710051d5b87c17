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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.report.Report;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * One run of one kind: what it read, what it writes and what there is to say about it. Files get
 * their names at {@link #finish}; a run that is closed before leaves none behind.
 */
public final class Run implements Closeable {

  private static final String UNFINISHED = ".part";
  private static final String REPORT = "run.json";
  private static final String PAGE = "report.html";
  private static final String SPECIFICATION = ".vl.json";

  private final String kind;
  private final String title;
  private final Path out;
  private final int threads;
  private final List<DataFile> inputs = new ArrayList<>();
  private final List<FigureTable> tables = new ArrayList<>();
  private final Map<String, Object> settings = new LinkedHashMap<>();
  private final Map<String, Object> convergence = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Outcomes outcomes = new Outcomes();
  private final List<Object> screen = new ArrayList<>();
  private final List<Plot> plots = new ArrayList<>();
  private final boolean plotting;

  /** Something that a person should know before using the figures. */
  record Warning(String name, String sentence) {}

  Run(String kind, String title, Path out, int threads, boolean plotting) {
    this.plotting = plotting;
    this.kind = kind;
    this.title = title;
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
    screen.add(line + "\n");
  }

  /** A table for the person; not shown with {@code --json}. */
  public void show(ScreenTable table) {
    screen.add(table);
  }

  /** Whether plots are asked for: only then may anything be computed for them. */
  public boolean isPlotting() {
    return plotting;
  }

  /** A plot for its own file and for the report, if plots are asked for. */
  public void plot(Supplier<Plot> plot) {
    if (plotting) {
      plots.add(plot.get());
    }
  }

  private static boolean isSame(Path input, Path output) throws IOException {
    return Files.exists(output) && Files.isSameFile(input, output);
  }

  List<String> warnings() {
    return warnings.stream().map(Warning::sentence).toList();
  }

  String screen() {
    int missing = outcomes.count();
    return screen.stream().map(Object::toString).collect(Collectors.joining())
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
    if (plotting) {
      writePlots();
    }
    write(REPORT, report);
    return report;
  }

  private void writePlots() throws IOException {
    for (Plot plot : plots) {
      write(plot.name() + SPECIFICATION, plot.specification().toPrettyString() + "\n");
    }
    Report page = new Report(title);
    page.fact("Command", "analyze " + kind);
    page.fact("Version", AnalysisKind.VERSION);
    for (DataFile input : inputs) {
      page.fact(
          "Data " + (inputs.indexOf(input) + 1),
          "%s: %d rows, %d columns; SHA-256 %s"
              .formatted(
                  input.file().getFileName(), input.rows(), input.header().size(), input.sha256()));
    }
    page.fact("Settings", String.join("; ", described(settings)));
    if (!convergence.isEmpty()) {
      page.fact("Convergence", described(convergence).toArray(String[]::new));
    }
    page.fact("Seed", "None: no figure of this run depends on chance.");
    warnings.forEach(warning -> page.warning(warning.sentence()));
    for (Object part : screen) {
      if (part instanceof ScreenTable table) {
        page.table(table.title(), table.forReport());
      } else {
        page.note(part.toString().strip());
      }
    }
    if (outcomes.count() > 0) {
      page.outcomes(outcomes.forReport());
    }
    write(PAGE, page.page(plots));
  }

  private static List<String> described(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + " " + described(entry.getValue()))
        .toList();
  }

  private static Object described(Object value) {
    return value instanceof Map<?, ?> end
        ? "%s after %s steps (%s)"
            .formatted(
                Boolean.TRUE.equals(end.get("converged")) ? "reached" : "NOT reached",
                end.get("iterations"),
                end.get("reason"))
        : value;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(out.resolve(name + UNFINISHED), text, StandardCharsets.UTF_8);
    move(name);
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
    if (plotting) {
      report.object("plots", Map.of("report", PAGE, "specifications", plotFiles()));
    }
    report.number("seconds", seconds);
    return report.end();
  }

  private List<String> plotFiles() {
    return plots.stream().map(plot -> plot.name() + SPECIFICATION).toList();
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
