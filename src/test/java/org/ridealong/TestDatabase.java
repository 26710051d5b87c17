package org.ridealong;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ridealong.launcher.DatabaseAccounts;
import org.ridealong.launcher.EmbeddedDatabase;

/** A connection of a test to the database, beside the application. */
public final class TestDatabase implements AutoCloseable {

  private final Connection connection;

  private TestDatabase(Connection connection) {
    this.connection = connection;
  }

  /** The account that migrates, and that a database administrator would use. */
  public static TestDatabase asOwner(EmbeddedDatabase database) throws SQLException {
    return connect(database, DatabaseAccounts.OWNER, database.accounts().ownerPassword());
  }

  /** The account that the application uses. */
  public static TestDatabase asApp(EmbeddedDatabase database) throws SQLException {
    return connect(database, DatabaseAccounts.APP, database.accounts().appPassword());
  }

  private static TestDatabase connect(EmbeddedDatabase database, String user, String password)
      throws SQLException {
    return new TestDatabase(DriverManager.getConnection(database.url(), user, password));
  }

  public Connection connection() {
    return connection;
  }

  /** Runs a statement and returns how many rows it changed. */
  public int execute(String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = prepare(sql, arguments)) {
      return statement.executeUpdate();
    }
  }

  /** The first column of every row, as text. */
  public List<String> texts(String sql, Object... arguments) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = prepare(sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  public long number(String sql, Object... arguments) throws SQLException {
    return Long.parseLong(texts(sql, arguments).get(0));
  }

  private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
