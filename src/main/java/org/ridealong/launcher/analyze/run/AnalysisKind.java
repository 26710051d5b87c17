package org.ridealong.launcher.analyze.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A kind of analysis as a command. The kind reads its inputs, calls a kernel and writes tables;
 * exit codes, {@code run.json} and what the person sees are done here.
 */
public abstract class AnalysisKind implements Callable<Integer> {

  /** The version that {@code run.json} names. */
  public static final String VERSION = "0.1.0";

  private static final int DONE = 0;
  private static final int REFUSED = 1;

  /** Change neither figures nor inputs, so they are no settings. */
  private static final Set<String> NO_SETTINGS =
      Set.of("--out", "--json", "--threads", "--plots", "--help", "--version");

  private static final double NANOSECONDS = 1e9;

  @Option(names = "--data", paramLabel = "FILE", description = "CSV file with a header.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results, made if absent.")
  private Path out;

  @Option(names = "--json", description = "Print run.json instead of tables.")
  private boolean asJson;

  @Option(
      names = "--plots",
      description = "Also write plots (Vega-Lite) and report.html, which holds the whole run.")
  private boolean plots;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to compute with (default: all cores). Results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  /** Reads, computes and writes. */
  protected abstract void analyze(Run run) throws IOException;

  /** The file of {@code --data}; without it the usage is wrong. */
  protected final Path data() {
    if (data == null) {
      throw wrongUsage("Missing required option: '--data=FILE'");
    }
    return data;
  }

  protected final boolean hasData() {
    return data != null;
  }

  /** Options that contradict each other: exit code 2. */
  protected final ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  @Override
  public final Integer call() {
    if (threads < 1) {
      throw wrongUsage("--threads must be at least 1, not " + threads);
    }
    long start = System.nanoTime();
    PrintWriter errors = spec.commandLine().getErr();
    try (Run run = new Run(spec.name(), title(), out, threads, plots)) {
      spec.options().forEach(option -> record(option, run));
      analyze(run);
      String report = run.finish((System.nanoTime() - start) / NANOSECONDS);
      PrintWriter output = spec.commandLine().getOut();
      output.print(asJson ? report : run.screen());
      output.flush();
      run.warnings().forEach(warning -> errors.println("warning: " + warning));
      return DONE;
    } catch (InputRefusal refusal) {
      errors.println(refusal.getMessage());
    } catch (IOException failure) {
      errors.println("Reading or writing failed: " + failure);
    } catch (OutOfMemoryError failure) {
      errors.printf(
          "The data do not fit into %d MiB of memory; give more by JAVA_TOOL_OPTIONS=-Xmx...%n",
          Runtime.getRuntime().maxMemory() >> 20);
    } catch (ParameterException usage) {
      throw usage;
    } catch (RuntimeException fault) {
      errors.println("A fault of Ridealong itself, please report it: " + describe(fault));
    }
    return REFUSED;
  }

  /** What {@code @Command(header)} says: the name of the analysis for a person. */
  private String title() {
    return String.join(" ", spec.usageMessage().header());
  }

  private static void record(OptionSpec option, Run run) {
    if (!NO_SETTINGS.contains(option.longestName()) && option.getValue() != null) {
      run.setting(option.longestName().replaceFirst("^-+", ""), option.getValue());
    }
  }

  private static String describe(RuntimeException fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return fault + (trace.length > 0 ? " at " + trace[0] : "");
  }
}
