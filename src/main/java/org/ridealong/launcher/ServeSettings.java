package org.ridealong.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What production takes from the environment.
 *
 * @param properties for Quarkus
 * @param problems one sentence for everything that is missing or unsafe
 */
record ServeSettings(Map<String, String> properties, List<String> problems) {

  static ServeSettings from(Map<String, String> environment) {
    Reader reader = new Reader(environment);
    reader.database();
    reader.identity();
    reader.keysAndFiles();
    reader.network();
    return new ServeSettings(reader.properties, reader.problems);
  }

  boolean usesEmbeddedDatabase() {
    return !properties.containsKey("quarkus.datasource.jdbc.url");
  }

  /** Reads one environment. */
  private static final class Reader {
    private final Map<String, String> environment;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Reader(Map<String, String> environment) {
      this.environment = environment;
    }

    void database() {
      String kind = environment.getOrDefault("RIDEALONG_DB", "external");
      if (kind.equals("embedded")) {
        return;
      }
      String url = require("RIDEALONG_DB_URL", "the database: jdbc:mariadb://host:3306/ridealong");
      if (!url.isEmpty() && !url.startsWith("jdbc:mariadb://")) {
        problems.add("RIDEALONG_DB_URL must begin with jdbc:mariadb://");
      }
      properties.put("quarkus.datasource.jdbc.url", url);
      set("quarkus.datasource.username", "RIDEALONG_DB_USER", "the app's database account");
      set("quarkus.datasource.password", "RIDEALONG_DB_PASSWORD", "its password");
      set("quarkus.flyway.username", "RIDEALONG_DB_OWNER_USER", "the account that migrates");
      set("quarkus.flyway.password", "RIDEALONG_DB_OWNER_PASSWORD", "its password");
      String host = environment.getOrDefault("RIDEALONG_DB_APP_HOST", "%");
      String user = environment.getOrDefault("RIDEALONG_DB_USER", "");
      if (!user.matches("[A-Za-z0-9_]*") || !host.matches("[A-Za-z0-9_.%-]*")) {
        problems.add(
            "RIDEALONG_DB_USER and RIDEALONG_DB_APP_HOST may hold letters, digits, _ . % -");
      }
      if (user.equals(environment.get("RIDEALONG_DB_OWNER_USER")) && !user.isEmpty()) {
        problems.add("RIDEALONG_DB_USER must be another account than RIDEALONG_DB_OWNER_USER");
      }
      properties.put("ridealong.database.app-account", "'" + user + "'@'" + host + "'");
    }

    void identity() {
      set("quarkus.oidc.auth-server-url", "RIDEALONG_OIDC_ISSUER", "the OpenID Connect issuer");
      set("quarkus.oidc.client-id", "RIDEALONG_OIDC_CLIENT_ID", "the client at the issuer");
      set("quarkus.oidc.credentials.secret", "RIDEALONG_OIDC_CLIENT_SECRET", "the client's secret");
      String issuer = environment.getOrDefault("RIDEALONG_OIDC_ISSUER", "https://");
      if (!issuer.startsWith("https://")) {
        problems.add("RIDEALONG_OIDC_ISSUER must begin with https://");
      }
    }

    void keysAndFiles() {
      String key = require("RIDEALONG_MASTER_KEY", "32 random bytes in base64");
      if (!key.isEmpty() && !isKey(key)) {
        problems.add("RIDEALONG_MASTER_KEY must be 32 bytes in base64 (openssl rand -base64 32)");
      }
      properties.put("ridealong.keys.master", key);
      String data = require("RIDEALONG_DATA", "the folder for clips and checkpoints");
      if (!data.isEmpty()) {
        Path folder = Path.of(data).toAbsolutePath();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
          problems.add("RIDEALONG_DATA must be a folder that can be written: " + folder);
        }
        properties.put("ridealong.storage.folder", folder.resolve("files").toString());
        properties.put(
            "ridealong.audit.checkpoints",
            environment.getOrDefault(
                "RIDEALONG_CHECKPOINTS", folder.resolve("checkpoints.jsonl").toString()));
      }
    }

    void network() {
      properties.put("quarkus.http.host", environment.getOrDefault("RIDEALONG_HOST", "0.0.0.0"));
      properties.put("quarkus.http.port", environment.getOrDefault("RIDEALONG_PORT", "8080"));
      properties.put(
          "quarkus.http.ssl-port", environment.getOrDefault("RIDEALONG_TLS_PORT", "8443"));
      String proxy = environment.getOrDefault("RIDEALONG_TRUSTED_PROXY", "");
      String certificate = environment.getOrDefault("RIDEALONG_TLS_CERTIFICATE", "");
      String key = environment.getOrDefault("RIDEALONG_TLS_KEY", "");
      if (!proxy.isEmpty()) {
        properties.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        properties.put("quarkus.http.proxy.enable-forwarded-host", "true");
        properties.put("quarkus.http.proxy.trusted-proxies", proxy);
      } else if (!certificate.isEmpty() && !key.isEmpty()) {
        properties.put("quarkus.http.ssl.certificate.files", certificate);
        properties.put("quarkus.http.ssl.certificate.key-files", key);
        properties.put("quarkus.http.insecure-requests", "redirect");
      } else {
        problems.add(
            "TLS is missing: set RIDEALONG_TLS_CERTIFICATE and RIDEALONG_TLS_KEY (PEM files), or"
                + " RIDEALONG_TRUSTED_PROXY (the address of a proxy that speaks TLS)");
      }
    }

    private void set(String property, String name, String meaning) {
      properties.put(property, require(name, meaning));
    }

    private String require(String name, String meaning) {
      String value = environment.getOrDefault(name, "").trim();
      if (value.isEmpty()) {
        problems.add(name + " is missing: " + meaning);
      }
      return value;
    }

    private static boolean isKey(String text) {
      try {
        return Base64.getDecoder().decode(text).length == 32;
      } catch (IllegalArgumentException notBase64) {
        return false;
      }
    }
  }
}
