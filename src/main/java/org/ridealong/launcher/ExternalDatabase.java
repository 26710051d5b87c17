package org.ridealong.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.platform.persistence.DatabaseSafety;

/**
 * A MariaDB that somebody else runs, as the environment names it.
 *
 * @param properties for Quarkus
 * @param problems one sentence for everything that is missing or unsafe in the environment
 */
record ExternalDatabase(Map<String, String> properties, List<String> problems) {

  private static final String URL = "RIDEALONG_DB_URL";
  private static final String USER = "RIDEALONG_DB_USER";
  private static final String OWNER = "RIDEALONG_DB_OWNER_USER";

  static boolean isNamedIn(Map<String, String> environment) {
    return !environment.getOrDefault(URL, "").isBlank();
  }

  static ExternalDatabase from(Map<String, String> environment) {
    Environment from = new Environment(environment);
    String url = from.require(URL, "the database: jdbc:mariadb://host:3306/ridealong");
    if (!url.isEmpty() && !url.startsWith("jdbc:mariadb://")) {
      from.problem(URL + " must begin with jdbc:mariadb://");
    }
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("quarkus.datasource.jdbc.url", url);
    String user = from.require(USER, "the app's database account");
    properties.put("quarkus.datasource.username", user);
    properties.put(
        "quarkus.datasource.password", from.require("RIDEALONG_DB_PASSWORD", "its password"));
    String owner = from.require(OWNER, "the account that migrates");
    properties.put("quarkus.flyway.username", owner);
    properties.put(
        "quarkus.flyway.password", from.require("RIDEALONG_DB_OWNER_PASSWORD", "its password"));
    String host = from.get("RIDEALONG_DB_APP_HOST", "%");
    if (!user.matches("[A-Za-z0-9_]*") || !host.matches("[A-Za-z0-9_.%-]*")) {
      from.problem(USER + " and RIDEALONG_DB_APP_HOST may hold letters, digits, _ . % -");
    }
    if (!user.isEmpty() && user.equals(owner)) {
      from.problem(USER + " must be another account than " + OWNER);
    }
    properties.put("ridealong.database.app-account", "'" + user + "'@'" + host + "'");
    return new ExternalDatabase(properties, from.problems());
  }

  /** The same, and what the server itself says when it is asked. */
  List<String> allProblems() {
    List<String> all = new ArrayList<>(problems);
    if (all.isEmpty()) {
      all.addAll(serverProblems());
    }
    return all;
  }

  /** Asks as the owner: the app's account may enter a new database only after the migrations. */
  private List<String> serverProblems() {
    try (Connection connection =
        DriverManager.getConnection(
            properties.get("quarkus.datasource.jdbc.url"),
            properties.get("quarkus.flyway.username"),
            properties.get("quarkus.flyway.password"))) {
      return DatabaseSafety.violations(connection).stream()
          .map(violation -> "The database may lose answers: " + violation)
          .toList();
    } catch (SQLException unreachable) {
      return List.of("The database cannot be reached: " + unreachable.getMessage());
    }
  }
}
