package org.ridealong.packaged;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The line between the application and its database, which knows the moment of a COMMIT that keeps
 * events (MariaDB client/server protocol: packets of a 3-byte length, a sequence number and, from
 * the client, a command byte). On demand it does something there: before the database hears the
 * COMMIT, or after it has answered and before the application hears that.
 */
final class DatabaseLine implements AutoCloseable {

  /** Where, seen from the COMMIT, the line is cut. */
  enum Moment {
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  private record Order(Moment moment, Runnable action) {}

  private static final byte COM_QUERY = 3;

  private final ServerSocket door;
  private final int databasePort;
  private final AtomicReference<Order> order = new AtomicReference<>();

  private DatabaseLine(ServerSocket door, int databasePort) {
    this.door = door;
    this.databasePort = databasePort;
  }

  static DatabaseLine to(int databasePort) throws IOException {
    DatabaseLine line =
        new DatabaseLine(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), databasePort);
    start("database line", line::accept);
    return line;
  }

  int port() {
    return door.getLocalPort();
  }

  /** At the next COMMIT of events: acts, and lets nothing through any more on that connection. */
  void at(Moment moment, Runnable action) {
    order.set(new Order(moment, action));
  }

  /** Whether what was ordered has happened. */
  boolean hasActed() {
    return order.get() == null;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        new Connection(door.accept()).start();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void start(String name, Runnable job) {
    Thread thread = new Thread(job, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** One connection of the application's pool. */
  private final class Connection {
    private final Socket application;
    private final Socket database;
    private boolean keepsEvents;
    private volatile boolean cut;
    private volatile Order afterAnswer;

    Connection(Socket application) throws IOException {
      this.application = application;
      this.database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
      application.setTcpNoDelay(true);
      database.setTcpNoDelay(true);
    }

    void start() {
      DatabaseLine.start("to the database", () -> pass(this::toDatabase));
      DatabaseLine.start("to the application", () -> pass(this::toApplication));
    }

    private void pass(Direction direction) {
      try (application;
          database) {
        direction.run();
      } catch (IOException ended) {
        // One side hung up; closing both tells the other.
      }
    }

    private void toDatabase() throws IOException {
      DataInputStream in = new DataInputStream(application.getInputStream());
      OutputStream out = database.getOutputStream();
      while (!cut) {
        byte[] packet = readPacket(in);
        if (isCommit(packet) && keepsEvents) {
          keepsEvents = false;
          Order now = order.get();
          if (now != null && now.moment() == Moment.BEFORE_COMMIT) {
            act(now);
            return;
          }
          afterAnswer = now;
        } else if (insertsEvents(packet)) {
          keepsEvents = true;
        }
        out.write(packet);
        out.flush();
      }
    }

    private void toApplication() throws IOException {
      DataInputStream in = new DataInputStream(database.getInputStream());
      OutputStream out = application.getOutputStream();
      while (!cut) {
        byte[] packet = readPacket(in);
        Order now = afterAnswer;
        if (now != null) {
          act(now);
          return;
        }
        out.write(packet);
        out.flush();
      }
    }

    private void act(Order now) {
      cut = true;
      order.set(null);
      now.action().run();
    }
  }

  @FunctionalInterface
  private interface Direction {
    void run() throws IOException;
  }

  private static byte[] readPacket(DataInputStream in) throws IOException {
    byte[] head = new byte[4];
    in.readFully(head);
    int length = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
    byte[] packet = new byte[4 + length];
    System.arraycopy(head, 0, packet, 0, 4);
    in.readFully(packet, 4, length);
    return packet;
  }

  private static boolean isCommit(byte[] packet) {
    return query(packet).equals("commit");
  }

  private static boolean insertsEvents(byte[] packet) {
    String query = query(packet);
    return query.startsWith("insert") && query.contains("session_event");
  }

  /** The beginning of a query in lower case; empty for any other command. */
  private static String query(byte[] packet) {
    if (packet.length < 6 || packet[4] != COM_QUERY) {
      return "";
    }
    int length = Math.min(packet.length - 5, 200);
    return new String(packet, 5, length, StandardCharsets.ISO_8859_1)
        .trim()
        .toLowerCase(Locale.ROOT);
  }
}
