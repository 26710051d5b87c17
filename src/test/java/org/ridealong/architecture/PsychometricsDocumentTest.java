package org.ridealong.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/psychometrics.md} and its pages name every kernel, and nothing that is gone. */
class PsychometricsDocumentTest {

  private static final Path KERNELS = Path.of("src/main/java/org/ridealong/psychometrics");
  private static final Path GOLDEN = Path.of("src/test/resources/psychometrics");
  private static final Path PAGES = Path.of("docs/psychometrics");
  private static final Pattern CLASS = Pattern.compile("(?m)^public (final |sealed )?class ");
  private static final Pattern NAMED = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)`");

  /** What kernels read and return, which the pages describe by their columns. */
  private static final Set<String> VALUES =
      Set.of(
          "Calibration",
          "MeasurementDesign",
          "Observations",
          "PersonFits",
          "PersonScores",
          "ScoreDistribution",
          "ScoreMatrix");

  /** Row labels that only look like a class. */
  private static final Set<String> LABELS = Set.of("GroupPars");

  private static String pages() throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(Path.of("docs/psychometrics.md")));
    for (Path page : files(PAGES, ".md")) {
      text.append(Files.readString(page));
    }
    return text.toString();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }

  @Test
  void every_kernel_is_on_a_page() throws IOException {
    String pages = pages();
    TreeSet<String> missing = new TreeSet<>();
    int kernels = 0;
    for (Path file : files(KERNELS, ".java")) {
      boolean isHelp = file.startsWith(KERNELS.resolve("numeric"));
      if (!isHelp && CLASS.matcher(Files.readString(file)).find()) {
        kernels++;
        String name = name(file);
        boolean isNamed = Pattern.compile("`[^`\n]*\\b" + name + "\\b").matcher(pages).find();
        if (!isNamed && !VALUES.contains(name)) {
          missing.add(name);
        }
      }
    }
    assertTrue(kernels > 50, "only " + kernels);
    assertEquals(Set.of(), missing);
  }

  @Test
  void every_class_on_a_page_exists() throws IOException {
    TreeSet<String> gone = new TreeSet<>();
    Matcher named = NAMED.matcher(pages());
    while (named.find()) {
      gone.add(named.group(1));
    }
    assertTrue(gone.size() > 80, "only " + gone.size());
    files(Path.of("src"), ".java").forEach(file -> gone.remove(name(file)));
    gone.removeAll(LABELS);
    assertEquals(Set.of(), gone);
  }

  @Test
  void every_golden_case_is_on_a_page() throws IOException {
    String pages = pages();
    List<Path> cases = files(GOLDEN, "PROVENANCE.md");
    assertTrue(cases.size() > 10, "only " + cases.size());
    for (Path file : cases) {
      String folder = file.getParent().getFileName().toString();
      assertTrue(pages.contains(folder), GOLDEN.relativize(file.getParent()) + " is on no page");
    }
  }
}
