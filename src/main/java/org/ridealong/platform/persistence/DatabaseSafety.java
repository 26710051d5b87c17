package org.ridealong.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of MariaDB without which an acknowledged answer can be lost. */
public final class DatabaseSafety {

  /** Variable, then the value that keeps data. */
  private static final Map<String, String> REQUIRED = required();

  private DatabaseSafety() {}

  private static Map<String, String> required() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("sync_binlog", "1");
    values.put("innodb_flush_log_at_trx_commit", "1");
    values.put("innodb_snapshot_isolation", "ON");
    values.put("innodb_rollback_on_timeout", "ON");
    return values;
  }

  /** One sentence for every variable that is not safe; none when all are. */
  public static List<String> violations(Connection connection) throws SQLException {
    List<String> violations = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement("show global variables like ?")) {
      for (Map.Entry<String, String> entry : REQUIRED.entrySet()) {
        query.setString(1, entry.getKey().replace("_", "\\_"));
        String actual = read(query);
        if (!entry.getValue().equals(actual)) {
          violations.add(
              "%s is %s and must be %s".formatted(entry.getKey(), actual, entry.getValue()));
        }
      }
    }
    return violations;
  }

  private static String read(PreparedStatement query) throws SQLException {
    try (ResultSet result = query.executeQuery()) {
      return result.next() ? result.getString(2) : "missing";
    }
  }
}
