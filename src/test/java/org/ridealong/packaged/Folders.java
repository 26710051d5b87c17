package org.ridealong.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of tests that start processes; kept afterwards, so that one can look into them. */
public final class Folders {

  private Folders() {}

  /** A home with one of the sample scenarios, so that its exam is short. */
  public static Path homeOf(String scenario) throws IOException {
    Path home = fresh("home-of-" + scenario);
    Path samples = Files.createDirectories(home.resolve("media-samples"));
    Files.createSymbolicLink(
        samples.resolve(scenario), Path.of("media-samples", scenario).toAbsolutePath());
    return home;
  }

  /** An empty folder below the build's own. */
  public static Path fresh(String name) throws IOException {
    Path folder = Path.of("target", "packaged", name).toAbsolutePath();
    if (Files.exists(folder)) {
      List<Path> inside;
      try (Stream<Path> walk = Files.walk(folder)) {
        inside = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : inside) {
        Files.delete(path);
      }
    }
    return Files.createDirectories(folder);
  }
}
