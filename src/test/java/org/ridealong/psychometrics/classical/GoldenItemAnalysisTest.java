package org.ridealong.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.psychometrics.numeric.Estimate;

/** Compares item analysis with figures from an independent tool; see each PROVENANCE.md. */
class GoldenItemAnalysisTest {

  @ParameterizedTest
  @ValueSource(strings = {"sim2pl-1000x20", "lsat7"})
  void agreesWithTheReferenceFigures(String name) {
    List<String[]> data = read(name, "data.csv");
    List<String> items = List.of(data.get(0));
    double[][] rows =
        data.stream()
            .skip(1)
            .map(row -> Stream.of(row).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    ScoreMatrix scores = ScoreMatrix.ofRows(items.size(), rows);
    ItemAnalysis.Result result =
        ItemAnalysis.analyze(scores, ScoreRange.zeroToLargest(scores), MissingRule.LISTWISE);

    List<String[]> expected = read(name, "expected.csv");
    assertEquals(7 * items.size() + 7, expected.size() - 1, "reference figures");
    for (String[] figure : expected.subList(1, expected.size())) {
      String item = figure[0];
      double actual =
          item.isEmpty()
              ? ofTest(result.test(), figure[1])
              : ofItem(result.items().get(items.indexOf(item)), figure[1]);
      double value = Double.parseDouble(figure[2]);
      assertEquals(value, actual, Double.parseDouble(figure[3]), item + " " + figure[1]);
    }
  }

  private static double ofItem(ItemStatistics item, String statistic) {
    return switch (statistic) {
      case "n" -> item.n();
      case "mean" -> figure(item.mean());
      case "standardDeviation" -> figure(item.standardDeviation());
      case "difficulty" -> figure(item.difficulty());
      case "itemTotal" -> figure(item.itemTotal());
      case "correctedItemTotal" -> figure(item.correctedItemTotal());
      case "alphaIfDeleted" -> figure(item.alphaIfDeleted());
      default -> throw new IllegalArgumentException(statistic);
    };
  }

  private static double ofTest(TestStatistics test, String statistic) {
    return switch (statistic) {
      case "candidates" -> test.candidates();
      case "n" -> test.n();
      case "items" -> test.items();
      case "mean" -> figure(test.mean());
      case "standardDeviation" -> figure(test.standardDeviation());
      case "alpha" -> figure(test.alpha());
      case "standardErrorOfMeasurement" -> figure(test.standardErrorOfMeasurement());
      default -> throw new IllegalArgumentException(statistic);
    };
  }

  private static double figure(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private static List<String[]> read(String name, String file) {
    String path = "/psychometrics/classical/" + name + "/" + file;
    try (var in = GoldenItemAnalysisTest.class.getResourceAsStream(path)) {
      String text =
          new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
