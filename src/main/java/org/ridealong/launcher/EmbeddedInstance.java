package org.ridealong.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A whole installation in one folder: database, identity server, files, keys. Tells Quarkus about
 * it by system properties, so it must start before Quarkus does.
 */
final class EmbeddedInstance implements AutoCloseable {

  private final Optional<EmbeddedDatabase> database;
  private final EmbeddedIdentity identity;

  private EmbeddedInstance(Optional<EmbeddedDatabase> database, EmbeddedIdentity identity) {
    this.database = database;
    this.identity = identity;
  }

  static EmbeddedInstance start(Path data, int port) {
    Optional<EmbeddedDatabase> database = database(data);
    EmbeddedIdentity identity = EmbeddedIdentity.start(data.resolve("identity"), 0);
    useFolder(data);
    set("quarkus.oidc.auth-server-url", identity.issuer());
    set("quarkus.oidc.credentials.secret", secret(data.resolve("client.secret")));
    set("quarkus.http.host", "127.0.0.1");
    set("quarkus.http.port", Integer.toString(port));
    set("ridealong.sitting.enrol-loopback", "true");
    return new EmbeddedInstance(database, identity);
  }

  /** Starts one in the folder, unless the environment names one that runs elsewhere. */
  private static Optional<EmbeddedDatabase> database(Path data) {
    if (ExternalDatabase.isNamedIn(System.getenv())) {
      ExternalDatabase external = ExternalDatabase.from(System.getenv());
      List<String> problems = external.allProblems();
      if (!problems.isEmpty()) {
        throw Refusal.toStart(problems);
      }
      external.properties().forEach(EmbeddedInstance::set);
      return Optional.empty();
    }
    EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("database"));
    useDatabase(database);
    return Optional.of(database);
  }

  static void useDatabase(EmbeddedDatabase database) {
    set("quarkus.datasource.jdbc.url", database.url());
    set("quarkus.datasource.username", DatabaseAccounts.APP);
    set("quarkus.datasource.password", database.accounts().appPassword());
    set("quarkus.flyway.username", DatabaseAccounts.OWNER);
    set("quarkus.flyway.password", database.accounts().ownerPassword());
    set("ridealong.database.app-account", DatabaseAccounts.APP_ACCOUNT);
  }

  static void useFolder(Path data) {
    set("ridealong.keys.master", secret(data.resolve("master.key")));
    set("ridealong.storage.folder", data.resolve("files").toString());
    set("ridealong.audit.checkpoints", data.resolve("checkpoints.jsonl").toString());
  }

  EmbeddedIdentity identity() {
    return identity;
  }

  @Override
  public void close() {
    identity.close();
    database.ifPresent(EmbeddedDatabase::close);
  }

  /** 32 random bytes in base64, made once and kept for this user only. */
  private static String secret(Path file) {
    try {
      if (Files.notExists(file)) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        PrivateFiles.write(file, Base64.getEncoder().encodeToString(bytes));
      }
      return Files.readString(file).trim();
    } catch (IOException e) {
      throw new UncheckedIOException("The key file could not be written", e);
    }
  }

  static void set(String property, String value) {
    System.setProperty(property, value);
  }
}
