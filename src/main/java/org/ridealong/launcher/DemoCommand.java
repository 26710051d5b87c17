package org.ridealong.launcher;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything on this machine, for looking around. */
@Command(
    name = "demo",
    description = "Run everything on this machine, with invented people.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Option(names = "--data", description = "Folder that holds everything (default: .ridealong).")
  private Path data = Path.of(".ridealong");

  @Option(names = "--reset", description = "Forget what an earlier demo left in the folder.")
  private boolean reset;

  @Option(names = "--port", description = "Port of pages and API (default: 8080).")
  private int port = 8080;

  @Override
  public Integer call() throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    if (reset && ExternalDatabase.isNamedIn(System.getenv())) {
      throw new Refusal("--reset empties the demo's own database; RIDEALONG_DB_URL names another.");
    }
    if (reset) {
      forget(folder);
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("README"), "Made by ./ridealong demo; --reset empties it.\n");
    try (EmbeddedInstance instance = EmbeddedInstance.start(folder, port)) {
      DemoApplication.at(folder, instance.identity());
      Quarkus.run(DemoApplication.class);
    }
    return 0;
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
