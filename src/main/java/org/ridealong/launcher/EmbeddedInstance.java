package org.ridealong.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A whole installation in one folder: database, identity server, files, keys. Tells Quarkus about
 * it by system properties, so it must start before Quarkus does.
 */
final class EmbeddedInstance implements AutoCloseable {

  private final EmbeddedDatabase database;
  private final EmbeddedIdentity identity;

  private EmbeddedInstance(EmbeddedDatabase database, EmbeddedIdentity identity) {
    this.database = database;
    this.identity = identity;
  }

  static EmbeddedInstance start(Path data, int port) {
    EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("database"));
    EmbeddedIdentity identity = EmbeddedIdentity.start(data.resolve("identity"), 0);
    useDatabase(database);
    useFolder(data);
    set("quarkus.oidc.auth-server-url", identity.issuer());
    set("quarkus.oidc.credentials.secret", secret(data.resolve("client.secret")));
    set("quarkus.http.host", "127.0.0.1");
    set("quarkus.http.port", Integer.toString(port));
    set("ridealong.sitting.enrol-loopback", "true");
    return new EmbeddedInstance(database, identity);
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
    database.close();
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
