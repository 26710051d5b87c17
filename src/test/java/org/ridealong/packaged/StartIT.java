package org.ridealong.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script that starts what the build made, with and without an archive of classes. */
class StartIT {

  private static final Path BUILT = Path.of(System.getProperty("ridealong.jar")).getParent();
  private static final String VERSION = "Ridealong 0.1.0\n";

  @Test
  void an_analysis_takes_its_classes_from_the_archive_of_the_build() throws Exception {
    assertTakenFromArchive(BUILT, "analyze", "org.ridealong.launcher.analyze.AnalyzeMain");
  }

  @Test
  void a_server_takes_its_classes_from_an_archive_that_was_made_without_a_database()
      throws Exception {
    Path folder = elsewhere("start-server");
    assertEquals("", run("", folder, "archive", "server"));
    assertTakenFromArchive(folder, "server", "org.ridealong.launcher.Main");
    assertTrue(
        Files.size(folder.resolve("server.jsa")) > 10 * Files.size(BUILT.resolve("analyze.jsa")),
        "The archive has the classes of a start, not only those of the command line");
  }

  @Test
  void an_unusable_archive_is_left_aside_without_a_word() throws Exception {
    Path folder = elsewhere("start-elsewhere");
    assertEquals(VERSION, run("", folder, "analyze", "--version"), "without an archive");
    Path archive = folder.resolve("analyze.jsa");
    Files.writeString(archive, "not an archive");
    assertEquals(VERSION, run("", folder, "analyze", "--version"), "with a broken one");
    Files.copy(BUILT.resolve("analyze.jsa"), archive, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(VERSION, run("", folder, "analyze", "--version"), "with that of another folder");
  }

  /** The same build under another path, with a blank in it, and without archives. */
  private static Path elsewhere(String name) throws IOException {
    Path folder = Files.createDirectories(Folders.fresh(name).resolve("my build"));
    for (String part : List.of("app", "lib", "quarkus")) {
      Files.createSymbolicLink(folder.resolve(part), BUILT.resolve(part));
    }
    return folder;
  }

  private static void assertTakenFromArchive(Path app, String program, String main)
      throws Exception {
    Path log = Folders.fresh("start-classes").resolve("loaded.txt");
    assertEquals(VERSION, run("-Xlog:class+load:file=" + log, app, program, "--version"));
    List<String> own =
        Files.readAllLines(log).stream().filter(line -> line.contains(" " + main + " ")).toList();
    assertEquals(1, own.size(), own::toString);
    assertTrue(own.get(0).endsWith("source: shared objects file (top)"), own.get(0));
  }

  /** What it prints, errors included; it has to succeed. */
  private static String run(String javaOptions, Path app, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("src/main/launch/start.sh", app.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("RIDEALONG_JAVA_OPTIONS", javaOptions);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
