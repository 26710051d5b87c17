package org.ridealong.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The two accounts of the embedded database, their passwords kept in its folder for this user only.
 */
public record DatabaseAccounts(String ownerPassword, String appPassword) {

  static final String DATABASE = "ridealong";
  public static final String OWNER = "ridealong_owner";
  public static final String APP = "ridealong_app";

  /** How migrations name the app's account. */
  public static final String APP_ACCOUNT = "'" + APP + "'@'127.0.0.1'";

  static DatabaseAccounts in(Path folder) throws IOException {
    SecureRandom random = new SecureRandom();
    return new DatabaseAccounts(
        password(folder.resolve("owner.password"), random),
        password(folder.resolve("app.password"), random));
  }

  private static String password(Path file, SecureRandom random) throws IOException {
    if (Files.notExists(file)) {
      byte[] password = new byte[24];
      random.nextBytes(password);
      PrivateFiles.write(file, HexFormat.of().formatHex(password));
    }
    return Files.readString(file).trim();
  }

  /** One statement per line: that is all that the server's init file can read. */
  Path writeInitFile(Path folder) throws IOException {
    String owner = "'" + OWNER + "'@'127.0.0.1'";
    String sql =
        """
        create database if not exists %1$s character set utf8mb4;
        create user if not exists %2$s identified by '%4$s';
        alter user %2$s identified by '%4$s';
        grant all on %1$s.* to %2$s with grant option;
        grant reload, process, super, binlog admin, replication client on *.* to %2$s;
        create user if not exists %3$s identified by '%5$s';
        alter user %3$s identified by '%5$s';
        """
            .formatted(DATABASE, owner, APP_ACCOUNT, ownerPassword, appPassword);
    return PrivateFiles.write(folder.resolve("accounts.sql"), sql);
  }
}
