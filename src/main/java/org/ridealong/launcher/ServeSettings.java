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
    List<String> problems = new ArrayList<>();
    Map<String, String> properties = new LinkedHashMap<>();
    if (!environment.getOrDefault("RIDEALONG_DB", "external").equals("embedded")) {
      ExternalDatabase database = ExternalDatabase.from(environment);
      problems.addAll(database.problems());
      properties.putAll(database.properties());
    }
    Reader reader = new Reader(new Environment(environment), properties);
    reader.identity();
    reader.keysAndFiles();
    reader.network();
    CalibrationSettings.check(reader.from);
    problems.addAll(reader.from.problems());
    return new ServeSettings(properties, problems);
  }

  boolean usesEmbeddedDatabase() {
    return !properties.containsKey("quarkus.datasource.jdbc.url");
  }

  /** Reads all but the database. */
  private record Reader(Environment from, Map<String, String> properties) {

    void identity() {
      set("quarkus.oidc.auth-server-url", "RIDEALONG_OIDC_ISSUER", "the OpenID Connect issuer");
      set("quarkus.oidc.client-id", "RIDEALONG_OIDC_CLIENT_ID", "the client at the issuer");
      set("quarkus.oidc.credentials.secret", "RIDEALONG_OIDC_CLIENT_SECRET", "the client's secret");
      String issuer = from.get("RIDEALONG_OIDC_ISSUER", "https://");
      if (!issuer.startsWith("https://")) {
        from.problem("RIDEALONG_OIDC_ISSUER must begin with https://");
      }
    }

    void keysAndFiles() {
      String key = from.require("RIDEALONG_MASTER_KEY", "32 random bytes in base64");
      if (!key.isEmpty() && !isKey(key)) {
        from.problem("RIDEALONG_MASTER_KEY must be 32 bytes in base64 (openssl rand -base64 32)");
      }
      properties.put("ridealong.keys.master", key);
      String data = from.require("RIDEALONG_DATA", "the folder for clips and checkpoints");
      if (!data.isEmpty()) {
        Path folder = Path.of(data).toAbsolutePath();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
          from.problem("RIDEALONG_DATA must be a folder that can be written: " + folder);
        }
        properties.put("ridealong.storage.folder", folder.resolve("files").toString());
        properties.put(
            "ridealong.audit.checkpoints",
            from.get("RIDEALONG_CHECKPOINTS", folder.resolve("checkpoints.jsonl").toString()));
      }
    }

    void network() {
      properties.put("quarkus.http.host", from.get("RIDEALONG_HOST", "0.0.0.0"));
      properties.put("quarkus.http.port", from.get("RIDEALONG_PORT", "8080"));
      properties.put("quarkus.http.ssl-port", from.get("RIDEALONG_TLS_PORT", "8443"));
      String proxy = from.get("RIDEALONG_TRUSTED_PROXY", "");
      String certificate = from.get("RIDEALONG_TLS_CERTIFICATE", "");
      String key = from.get("RIDEALONG_TLS_KEY", "");
      if (!proxy.isEmpty()) {
        properties.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        properties.put("quarkus.http.proxy.enable-forwarded-host", "true");
        properties.put("quarkus.http.proxy.trusted-proxies", proxy);
      } else if (!certificate.isEmpty() && !key.isEmpty()) {
        properties.put("quarkus.http.ssl.certificate.files", certificate);
        properties.put("quarkus.http.ssl.certificate.key-files", key);
        properties.put("quarkus.http.insecure-requests", "redirect");
      } else {
        from.problem(
            "TLS is missing: set RIDEALONG_TLS_CERTIFICATE and RIDEALONG_TLS_KEY (PEM files), or"
                + " RIDEALONG_TRUSTED_PROXY (the address of a proxy that speaks TLS)");
      }
    }

    private void set(String property, String name, String meaning) {
      properties.put(property, from.require(name, meaning));
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
