package org.ridealong.launcher;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ridealong.platform.persistence.DatabaseSafety;
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
      problems.addAll(databaseProblems(settings));
    }
    if (!problems.isEmpty()) {
      throw new Refusal("Ridealong does not start:\n  " + String.join("\n  ", problems));
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

  private static List<String> databaseProblems(ServeSettings settings) {
    try (Connection connection =
        DriverManager.getConnection(
            settings.properties().get("quarkus.datasource.jdbc.url"),
            settings.properties().get("quarkus.datasource.username"),
            settings.properties().get("quarkus.datasource.password"))) {
      return DatabaseSafety.violations(connection).stream()
          .map(violation -> "The database may lose answers: " + violation)
          .toList();
    } catch (SQLException unreachable) {
      return List.of("The database cannot be reached: " + unreachable.getMessage());
    }
  }
}
