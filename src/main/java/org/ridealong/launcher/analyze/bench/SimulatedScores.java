package org.ridealong.launcher.analyze.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.irt.ItemModel;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Scores by an item response model, theta normal: slopes from 0.6 to 2, locations normal, steps 0.9
 * apart around them, guessing 0.2 where there is guessing.
 */
final class SimulatedScores {

  static final int ITEMS = 40;

  private static final long SEED = 20261125;
  private static final double STEP = 0.9;
  private static final double GUESSING = 0.2;

  private final ItemModel model;
  private final int categories;
  private final double[] slope = new double[ITEMS];
  private final double[] location = new double[ITEMS];
  private final Random random = new Random(SEED);

  SimulatedScores(ItemModel model, int categories) {
    this.model = model;
    this.categories = categories;
    for (int item = 0; item < ITEMS; item++) {
      slope[item] = model.hasUnitDiscrimination() ? 1 : 0.6 + 1.4 * random.nextDouble();
      location[item] = random.nextGaussian();
    }
  }

  int categories() {
    return categories;
  }

  /** The probability of each score at a trait value. */
  double[] probabilities(int item, double theta) {
    double[] probability = new double[categories];
    if (model == ItemModel.GRADED) {
      double above = 1;
      for (int k = 1; k <= categories; k++) {
        double next = k == categories ? 0 : logistic(slope[item] * (theta - step(item, k)));
        probability[k - 1] = above - next;
        above = next;
      }
      return probability;
    }
    double exponent = 0;
    double sum = 0;
    for (int k = 0; k < categories; k++) {
      exponent += k == 0 ? 0 : slope[item] * (theta - step(item, k));
      probability[k] = Math.exp(exponent);
      sum += probability[k];
    }
    for (int k = 0; k < categories; k++) {
      probability[k] /= sum;
    }
    if (model == ItemModel.THREE_PARAMETER) {
      probability[1] = GUESSING + (1 - GUESSING) * probability[1];
      probability[0] = 1 - probability[1];
    }
    return probability;
  }

  private double step(int item, int k) {
    return location[item] + STEP * (k - categories / 2.0);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  ScoreTable table(int candidates) {
    byte[][] columns = new byte[ITEMS][candidates];
    for (int candidate = 0; candidate < candidates; candidate++) {
      double theta = random.nextGaussian();
      for (int item = 0; item < ITEMS; item++) {
        columns[item][candidate] = (byte) draw(probabilities(item, theta));
      }
    }
    BitSet[] missing = new BitSet[ITEMS];
    Arrays.setAll(missing, item -> new BitSet());
    return ScoreTable.ofColumns(candidates, columns, missing);
  }

  private int draw(double[] probability) {
    double left = random.nextDouble();
    int score = 0;
    while (score < probability.length - 1 && left > probability[score]) {
      left -= probability[score];
      score++;
    }
    return score;
  }

  /** The table as a file with a header. */
  Path file(Path folder, int candidates) throws IOException {
    return write(folder, candidates, "scores", (table, row, item) -> "" + table.score(row, item));
  }

  /** Options A to E of which A is the key; wrong answers are spread over the others. */
  Path options(Path folder, int candidates) throws IOException {
    return write(
        folder,
        candidates,
        "options",
        (table, row, item) ->
            table.score(row, item) == 1 ? "A" : String.valueOf("BCDE".charAt(random.nextInt(4))));
  }

  /** The key of {@link #options}. */
  static Path key(Path folder) throws IOException {
    Path file = folder.resolve("key.csv");
    Files.writeString(
        file,
        IntStream.range(0, ITEMS)
            .mapToObj(item -> "i" + item + ",A\n")
            .collect(Collectors.joining("", "item,key\n", "")));
    return file;
  }

  private interface CellText {
    String of(ScoreTable table, int row, int item);
  }

  private Path write(Path folder, int candidates, String name, CellText cells) throws IOException {
    ScoreTable table = table(candidates);
    Path file = folder.resolve(name + candidates + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int item = 0; item < ITEMS; item++) {
        out.append(item == 0 ? "i" : ",i").append("" + item);
      }
      for (int row = 0; row < candidates; row++) {
        for (int item = 0; item < ITEMS; item++) {
          out.append(item == 0 ? "\n" : ",").append(cells.of(table, row, item));
        }
      }
      out.append("\n");
    }
    return file;
  }
}
