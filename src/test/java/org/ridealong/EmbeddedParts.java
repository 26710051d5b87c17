package org.ridealong;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.launcher.DatabaseAccounts;
import org.ridealong.launcher.EmbeddedDatabase;
import org.ridealong.launcher.EmbeddedIdentity;

/** A real MariaDB and a real OIDC server for the tests that run inside Quarkus. */
public class EmbeddedParts implements QuarkusTestResourceLifecycleManager {

  private static EmbeddedDatabase database;
  private static EmbeddedIdentity identity;

  public static EmbeddedDatabase database() {
    return database;
  }

  /** A bearer token of a person of the demo. */
  public static String token(String username) {
    return identity.accessToken(username);
  }

  /** A bearer token of somebody with these roles and no others. */
  public static String tokenWith(String... roles) {
    return identity.accessToken("somebody", "Some Body", List.of(roles));
  }

  /** A bearer token of an invented person. */
  public static String tokenOf(String subject, String role) {
    return identity.accessToken(subject, "Person " + subject, List.of(role));
  }

  @Override
  public Map<String, String> start() {
    Path folder = Path.of("target", "embedded-" + System.getProperty("ridealong.fork", "1"));
    database = EmbeddedDatabase.start(folder.resolve("database"));
    identity = EmbeddedIdentity.start(folder.resolve("identity"), 0);
    Map<String, String> config = new HashMap<>();
    config.put("quarkus.datasource.jdbc.url", database.url());
    config.put("quarkus.datasource.username", DatabaseAccounts.APP);
    config.put("quarkus.datasource.password", database.accounts().appPassword());
    config.put("quarkus.flyway.username", DatabaseAccounts.OWNER);
    config.put("quarkus.flyway.password", database.accounts().ownerPassword());
    config.put("ridealong.database.app-account", DatabaseAccounts.APP_ACCOUNT);
    config.put("quarkus.flyway.clean-at-start", "true");
    config.put("quarkus.oidc.auth-server-url", identity.issuer());
    config.put("quarkus.oidc.credentials.secret", "secret");
    config.put("ridealong.keys.master", Base64.getEncoder().encodeToString(new byte[32]));
    config.put("ridealong.storage.folder", folder.resolve("files").toString());
    config.put("ridealong.audit.checkpoints", folder.resolve("checkpoints.jsonl").toString());
    config.put("ridealong.sitting.enrol-loopback", "true");
    config.put("ridealong.clock.travels", "true");
    return config;
  }

  @Override
  public void stop() {
    identity.close();
    database.close();
  }
}
