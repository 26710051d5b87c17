package org.ridealong.launcher;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Starts the server without a database, an identity provider or a port. It gets as far as the first
 * question to the database, and by then has loaded what a start takes: {@code start.sh} runs it to
 * make an archive of those classes, and does not mind how it ends.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Start without a database, as far as that goes, for an archive of classes.")
final class RehearseCommand implements Callable<Integer> {

  private static final Map<String, String> ALONE =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.oidc.tenant-enabled", "false",
          "quarkus.flyway.migrate-at-start", "false",
          "quarkus.hibernate-orm.schema-management.strategy", "none",
          "quarkus.datasource.jdbc.url", "jdbc:mariadb://127.0.0.1:1/rehearsal",
          "ridealong.database.app-account", DatabaseAccounts.APP_ACCOUNT,
          "ridealong.keys.master", "A".repeat(43) + "=",
          "ridealong.storage.folder", System.getProperty("java.io.tmpdir") + "/rehearsal",
          "ridealong.audit.checkpoints", System.getProperty("java.io.tmpdir") + "/rehearsal");

  @Override
  public Integer call() {
    ALONE.forEach(EmbeddedInstance::set);
    Quarkus.run(Rehearsal.class);
    return 0;
  }

  /** Runs where nothing at the start needed the database, and ends at once. */
  static final class Rehearsal implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
      return 0;
    }
  }
}
