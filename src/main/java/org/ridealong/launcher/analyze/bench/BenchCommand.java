package org.ridealong.launcher.analyze.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.ScreenTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times the kernels and whole runs on this machine. */
@Command(
    name = "bench",
    description =
        "Repeats the figures of docs/performance.md on this machine: seconds, and how many"
            + " baselines of the same run they are.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

  private static final int WARM_UPS = 2;
  private static final int RUNS = 5;
  private static final int QUICK_RUNS = 3;
  private static final int QUICK_PART = 20;
  private static final double NANOSECONDS = 1e9;

  @Option(
      names = "--quick",
      description = "A twentieth of the candidates and fewer runs: shows that it works, not more.")
  private boolean quick;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean asJson;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only the cases whose name contains this.")
  private String only;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to compute with (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  private record Row(BenchCase of, double seconds, double baseline) {
    double ratio() {
      return seconds / baseline;
    }
  }

  @Override
  public Integer call() throws IOException {
    List<BenchCase> cases =
        BenchCases.all(quick ? QUICK_PART : 1).stream()
            .filter(one -> one.name().contains(only))
            .toList();
    if (cases.isEmpty() || threads < 1) {
      throw new ParameterException(
          spec.commandLine(),
          cases.isEmpty()
              ? "--only \"%s\" is in the name of no case".formatted(only)
              : "--threads must be at least 1, not " + threads);
    }
    PrintWriter errors = spec.commandLine().getErr();
    List<Row> rows = new ArrayList<>();
    for (BenchCase one : cases) {
      Row row = time(one);
      rows.add(row);
      errors.printf(
          Locale.ROOT,
          "%s, %d candidates: %.3f s, %.2f x %s of %.3f s%n",
          one.name(),
          one.size(),
          row.seconds(),
          row.ratio(),
          one.baseline(),
          row.baseline());
      errors.flush();
    }
    PrintWriter output = spec.commandLine().getOut();
    if (asJson) {
      json(rows, output);
    } else {
      table(rows, output);
    }
    output.flush();
    return 0;
  }

  private Row time(BenchCase one) throws IOException {
    Path folder = Files.createTempDirectory("ridealong-bench");
    try {
      BenchCase.Work work = one.preparation().prepare(folder, threads);
      int runs = quick ? QUICK_RUNS : RUNS;
      double[] kernel = new double[runs];
      double[] baseline = new double[runs];
      for (int run = quick ? -1 : -WARM_UPS; run < runs; run++) {
        double first = seconds(work.kernel());
        double second = seconds(work.baseline()) * work.factor();
        if (run >= 0) {
          kernel[run] = first;
          baseline[run] = second;
        }
      }
      return new Row(one, median(kernel), median(baseline));
    } finally {
      delete(folder);
    }
  }

  private static double seconds(BenchCase.Step step) throws IOException {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / NANOSECONDS;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private void table(List<Row> rows, PrintWriter output) {
    ScreenTable table =
        new ScreenTable("case", "candidates", "seconds", "baseline", "seconds", "ratio");
    for (Row row : rows) {
      table.row(
          row.of().name(),
          row.of().size(),
          row.seconds(),
          row.of().baseline(),
          row.baseline(),
          row.ratio());
    }
    output.printf(
        "Ridealong %s, Java %s, %d threads, heap %d MiB, load %.1f; medians%n",
        AnalysisKind.VERSION,
        System.getProperty("java.version"),
        threads,
        Runtime.getRuntime().maxMemory() >> 20,
        load());
    output.print(table);
  }

  private void json(List<Row> rows, PrintWriter output) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(output)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("version", AnalysisKind.VERSION);
      json.writeStringField("java", System.getProperty("java.version"));
      json.writeNumberField("threads", threads);
      json.writeNumberField("heapBytes", Runtime.getRuntime().maxMemory());
      json.writeNumberField("load", load());
      json.writeBooleanField("quick", quick);
      json.writeArrayFieldStart("cases");
      for (Row row : rows) {
        json.writeStartObject();
        json.writeStringField("case", row.of().name());
        json.writeNumberField("candidates", row.of().size());
        json.writeNumberField("seconds", row.seconds());
        json.writeStringField("baseline", row.of().baseline());
        json.writeNumberField("baselineSeconds", row.baseline());
        json.writeNumberField("ratio", row.ratio());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    output.println();
  }
}
