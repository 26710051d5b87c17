package org.ridealong.launcher;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
  private int candidates = DemoState.DEFAULT_CANDIDATES;

  @Option(names = "--seed", description = "Where the simulation's chance begins.")
  private Long seed;

  @Option(names = "--sealed", description = "Plant faults at places that only demo reveal tells.")
  private boolean sealed;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (candidates < 0 || candidates > MOST_CANDIDATES) {
      throw new ParameterException(
          spec.commandLine(), "--candidates must be from 0 to " + MOST_CANDIDATES + ".");
    }
    Path folder = data.toAbsolutePath().normalize();
    if (reset && ExternalDatabase.isNamedIn(System.getenv())) {
      throw new Refusal("--reset empties the demo's own database; RIDEALONG_DB_URL names another.");
    }
    if (reset) {
      forget(folder);
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("README"), "Made by ./ridealong demo; --reset empties it.\n");
    if ((sealed || seed != null) && DemoState.read(folder).isPresent()) {
      System.out.println("The folder has its data; --seed and --sealed count with --reset only.");
    }
    try (EmbeddedInstance instance = EmbeddedInstance.start(folder, port)) {
      EmbeddedInstance.set("ridealong.clock.travels", "true");
      DemoApplication.at(folder, instance.identity(), wanted());
      Quarkus.run(DemoApplication.class);
    }
    return 0;
  }

  /** What is simulated when the folder has no data yet. */
  private DemoState wanted() {
    long chosen = sealed ? new SecureRandom().nextLong() : DemoState.DEFAULT_SEED;
    return new DemoState(seed == null ? chosen : seed, candidates, sealed, false);
  }

  /** Deletes only a folder that a demo made. */
  private static void forget(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    if (Files.notExists(folder.resolve("README"))
        || Files.notExists(folder.resolve("master.key"))) {
      throw new Refusal(folder + " was not made by a demo; it stays as it is.");
    }
    EmbeddedDatabase.stopStale(folder.resolve("database"));
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(folder)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
