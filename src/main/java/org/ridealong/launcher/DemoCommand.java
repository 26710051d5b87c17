package org.ridealong.launcher;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything on this machine, for looking around. */
@Command(
    name = "demo",
    description = "Run everything on this machine, with invented people.",
    mixinStandardHelpOptions = true,
    subcommands = DemoRevealCommand.class)
final class DemoCommand implements Callable<Integer> {

  private static final int MOST_CANDIDATES = 5000;

  @Option(names = "--data", description = "Folder that holds everything (default: .ridealong).")
  private Path data = Path.of(".ridealong");

  @Option(names = "--reset", description = "Forget what an earlier demo left in the folder.")
  private boolean reset;

  @Option(names = "--port", description = "Port of pages and API (default: 8080).")
  private int port = 8080;

  @Option(
      names = "--candidates",
      description = "How many candidates are simulated in a new folder (default: 1000; 0: none).")
  private Integer candidates;

  @Option(names = "--seed", description = "Where the simulation's chance begins.")
  private Long seed;

  @Option(names = "--sealed", description = "Plant faults at places that only demo reveal tells.")
  private boolean sealed;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (candidates != null && (candidates < 0 || candidates > MOST_CANDIDATES)) {
      throw new ParameterException(
          spec.commandLine(), "--candidates must be from 0 to " + MOST_CANDIDATES + ".");
    }
    if (reset && ExternalDatabase.isNamedIn(System.getenv())) {
      throw new Refusal("--reset empties the demo's own database; RIDEALONG_DB_URL names another.");
    }
    Path place = data.toAbsolutePath().normalize();
    try (DemoFolder folder = reset ? DemoFolder.emptied(place) : DemoFolder.hold(place)) {
      run(folder);
    }
    return 0;
  }

  private void run(DemoFolder folder) throws IOException {
    DemoState wanted = wanted(folder);
    try (EmbeddedInstance instance = EmbeddedInstance.start(folder.path(), port)) {
      EmbeddedInstance.set("ridealong.clock.travels", "true");
      DemoApplication.at(folder.path(), instance.identity(), wanted);
      Quarkus.run(DemoApplication.class);
    }
  }

  /** What is simulated when the folder has no data yet, or none that are whole. */
  private DemoState wanted(DemoFolder folder) throws IOException {
    boolean chosen = seed != null || sealed || candidates != null;
    // Nobody empties a database that others may use.
    Optional<DemoState> unfinished =
        ExternalDatabase.isNamedIn(System.getenv()) ? Optional.empty() : folder.clearUnfinished();
    if (unfinished.isPresent()) {
      System.out.println(
          "An earlier start was stopped while it made the simulated data; they are made anew.");
    }
    if (unfinished.isPresent() && !chosen) {
      return unfinished.get();
    }
    if ((sealed || seed != null)
        && unfinished.isEmpty()
        && DemoState.read(folder.path()).isPresent()) {
      System.out.println("The folder has its data; --seed and --sealed count with --reset only.");
    }
    long drawn = sealed ? new SecureRandom().nextLong() : DemoState.DEFAULT_SEED;
    return new DemoState(
        seed == null ? drawn : seed,
        candidates == null ? DemoState.DEFAULT_CANDIDATES : candidates,
        sealed,
        false);
  }
}
