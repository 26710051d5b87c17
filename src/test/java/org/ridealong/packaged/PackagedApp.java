package org.ridealong.packaged;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own: started, asked, stopped and killed as operators do. */
public final class PackagedApp implements AutoCloseable {

  private static final Path START = Path.of("src/main/launch/start.sh").toAbsolutePath();
  private static final Path FOLDER = Path.of(System.getProperty("ridealong.jar")).getParent();
  private static final int LONGEST_START_SECONDS = 300;
  private static final int LONGEST_STOP_SECONDS = 10;

  private final Process process;
  private final int port;
  private final String readyWhen;
  private final List<String> output = new ArrayList<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Thread reader;

  private PackagedApp(ProcessBuilder builder, int port, String readyWhen) {
    try {
      this.process = builder.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.port = port;
    this.readyWhen = readyWhen;
    this.reader = new Thread(this::read, "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** A demo that has said where everything is; without simulated candidates in a new folder. */
  public static PackagedApp demo(Path data, int port, Map<String, String> environment) {
    return demo(List.of(), data, port, environment, List.of("--candidates", "0"));
  }

  /** A demo with simulated candidates, with further options. */
  public static PackagedApp simulated(Path data, int port, String... more) {
    return demo(List.of(), data, port, Map.of(), List.of(more));
  }

  /** As {@link #simulated}, no further than the words with which it goes on to make exams. */
  static PackagedApp simulating(Path data, int port, String... more) {
    return demo(List.of(), data, port, "Simulated exams", Map.of(), List.of(more));
  }

  /** A demo whose form has only the scenarios of another home. */
  public static PackagedApp demoOf(Path home, Path data, int port) {
    return demo(
        List.of("-Dridealong.home=" + home), data, port, Map.of(), List.of("--candidates", "0"));
  }

  private static PackagedApp demo(
      List<String> options,
      Path data,
      int port,
      Map<String, String> environment,
      List<String> more) {
    return demo(options, data, port, "Stop ", environment, more);
  }

  private static PackagedApp demo(
      List<String> options,
      Path data,
      int port,
      String readyWhen,
      Map<String, String> environment,
      List<String> more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("demo", "--data", data.toString(), "--port", Integer.toString(port)));
    arguments.addAll(more);
    ProcessBuilder builder = command(options, arguments);
    builder.environment().putAll(environment);
    PackagedApp app = new PackagedApp(builder, port, readyWhen);
    try {
      app.awaitReady();
    } catch (AssertionError failure) {
      app.close();
      throw failure;
    }
    return app;
  }

  /** A command that ends by itself or is stopped by the test. */
  static PackagedApp run(
      List<String> options, List<String> arguments, Map<String, String> environment) {
    ProcessBuilder builder = command(options, arguments);
    builder.environment().putAll(environment);
    return new PackagedApp(builder, 0, "Listening on:");
  }

  /** As users start it, but that Java compiles fast rather than well. */
  private static ProcessBuilder command(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(START.toString(), FOLDER.toString(), "server"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("RIDEALONG_"));
    environment.put("RIDEALONG_HOME", Path.of("").toAbsolutePath().toString());
    environment.put(
        "RIDEALONG_JAVA_OPTIONS",
        "-XX:+UseParallelGC -XX:TieredStopAtLevel=1 " + String.join(" ", options));
    Path java = Path.of(ProcessHandle.current().info().command().orElseThrow());
    environment.merge("PATH", java.getParent().toString(), (path, own) -> own + ":" + path);
    return builder;
  }

  /**
   * A port that nobody listens on. It is below those that the system gives to outgoing calls, so
   * that none of them takes it while a server is down.
   */
  public static int freePort() {
    return ThreadLocalRandom.current()
        .ints(20_000, 32_000)
        .filter(PackagedApp::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  void awaitReady() {
    try {
      assertTrue(ready.await(LONGEST_START_SECONDS, TimeUnit.SECONDS), this::text);
      assertTrue(text().contains(readyWhen), this::text);
      assertTrue(process.isAlive(), this::text);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public String address() {
    return "http://localhost:" + port;
  }

  /** The admission codes of the table. */
  public List<String> codes() {
    return text()
        .lines()
        .flatMap(line -> List.of(line.trim().split("\\s+")).stream())
        .filter(word -> word.matches("[0-9A-Z]{5}-[0-9A-Z]{5}"))
        .toList();
  }

  /** What it has taken of all cores together. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  String text() {
    synchronized (output) {
      return String.join("\n", output);
    }
  }

  /** {@code kill -9}: nothing of the process' own runs any more. */
  public void kill() {
    // The handle's signal leaves the output open, so that the last words are read.
    process.toHandle().destroyForcibly();
    awaitEnd(LONGEST_STOP_SECONDS);
  }

  /** SIGTERM, as a service manager sends it; returns the exit code. */
  public int stop() {
    process.toHandle().destroy();
    return awaitEnd(LONGEST_STOP_SECONDS);
  }

  int awaitEnd(int seconds) {
    try {
      assertTrue(process.waitFor(seconds, TimeUnit.SECONDS), () -> "Still running:\n" + text());
      reader.join(TimeUnit.SECONDS.toMillis(seconds));
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (output) {
          output.add(line);
        }
        if (line.contains(readyWhen)) {
          ready.countDown();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ready.countDown();
    }
  }
}
