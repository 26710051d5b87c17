package org.ridealong.launcher;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Production: configured by the environment alone. */
@Command(
    name = "serve",
    description = "Run in production; docs/operating.md lists the environment.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    ServeSettings settings = ServeSettings.from(System.getenv());
    List<String> problems = new ArrayList<>(settings.problems());
    if (problems.isEmpty() && !settings.usesEmbeddedDatabase()) {
      problems.addAll(ExternalDatabase.from(System.getenv()).allProblems());
    }
    if (!problems.isEmpty()) {
      throw Refusal.toStart(problems);
    }
    settings.properties().forEach(EmbeddedInstance::set);
    if (!settings.usesEmbeddedDatabase()) {
      Quarkus.run();
      return 0;
    }
    Path data = Path.of(System.getenv("RIDEALONG_DATA"));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("database"))) {
      EmbeddedInstance.useDatabase(database);
      Quarkus.run();
    }
    return 0;
  }
}
