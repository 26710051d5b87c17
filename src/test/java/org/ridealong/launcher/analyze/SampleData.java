package org.ridealong.launcher.analyze;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small sound file for each kind, simulated with one seed. In arguments, {@code {name}} stands
 * for the file of that name.
 */
public final class SampleData {

  private static final int CANDIDATES = 300;

  private final Path folder;
  private final Random random = new Random(20261125);

  public SampleData(Path folder) {
    this.folder = folder;
  }

  /** The arguments with the names of files written for them. */
  public String fill(String arguments) throws IOException {
    String filled = arguments;
    for (String name :
        List.of(
            "binary",
            "ordered",
            "options",
            "key",
            "ratings",
            "crossed",
            "grouped",
            "counts",
            "scores",
            "frequencies",
            "form",
            "common",
            "judges",
            "masters",
            "times")) {
      if (filled.contains("{" + name + "}")) {
        filled = filled.replace("{" + name + "}", file(name).toString());
      }
    }
    return filled;
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name + ".csv");
    Files.writeString(
        file,
        String.join(
            "\n",
            switch (name) {
              case "binary" -> items("", 8, 1, row -> "");
              case "ordered" -> items("", 5, 3, row -> "");
              case "grouped" -> items("group,", 8, 1, row -> row % 2 == 0 ? "F," : "R,");
              case "options" -> options();
              case "key" -> List.of("item,key", "i1,A", "i2,B", "i3,C", "i4,D", "i5,A", "i6,B");
              case "ratings" -> ratings();
              case "crossed" -> crossed();
              case "counts" ->
                  List.of(
                      "case,focal_pass,focal_fail,ref_pass,ref_fail",
                      "first,20,40,50,50",
                      "second,9,1,30,4");
              case "scores" -> rows("group,score", i -> (i % 3 == 0 ? "F," : "R,") + normal(50, 9));
              case "frequencies" -> frequencies();
              case "form" ->
                  List.of(
                      "discrimination,difficulty,asymptote",
                      "0.9,-1.2,0.1",
                      "1.1,-0.3,0.2",
                      "0.7,0.4,0.15",
                      "1.4,1.1,0.2");
              case "common" -> List.of("form.x,form.y", "1,1", "2,2", "3,3", "4,4");
              case "judges" -> List.of("judge,i1,i2,i3", "A,.5,.6,.7", "B,.4,.7,.6", "C,.6,.65,.9");
              case "masters" -> masters();
              case "times" ->
                  rows("i1,i2", i -> 200 + random.nextInt(i % 5 == 0 ? 400 : 60000) + ",20000");
              default -> throw new IllegalArgumentException(name);
            }));
    return file;
  }

  private List<String> rows(String header, IntFunction<String> row) {
    List<String> lines = new ArrayList<>(List.of(header));
    for (int i = 0; i < CANDIDATES; i++) {
      lines.add(row.apply(i));
    }
    return lines;
  }

  private String normal(double mean, double deviation) {
    return "%.3f".formatted(mean + deviation * random.nextGaussian());
  }

  /** Scores from 0 to {@code highest} on items that become harder. */
  private List<String> items(String first, int items, int highest, IntFunction<String> group) {
    String header =
        IntStream.rangeClosed(1, items).mapToObj(i -> "i" + i).collect(Collectors.joining(","));
    return rows(
        first + header,
        row -> {
          double trait = random.nextGaussian();
          return group.apply(row)
              + IntStream.range(0, items)
                  .mapToObj(i -> "" + score(trait - 1 + 2.0 * i / items, highest))
                  .collect(Collectors.joining(","));
        });
  }

  /** How many of some equally hard steps are taken. */
  private int score(double advantage, int highest) {
    int score = 0;
    for (int step = 0; step < highest; step++) {
      score += random.nextDouble() < 1 / (1 + Math.exp(-advantage)) ? 1 : 0;
    }
    return score;
  }

  private List<String> options() {
    String keys = "ABCDAB";
    return rows(
        "i1,i2,i3,i4,i5,i6",
        row -> {
          double trait = random.nextGaussian();
          return IntStream.range(0, 6)
              .mapToObj(
                  i -> score(trait, 1) == 1 ? keys.charAt(i) : "ABCD".charAt(random.nextInt(4)))
              .map(String::valueOf)
              .collect(Collectors.joining(","));
        });
  }

  private List<String> ratings() {
    List<String> lines = new ArrayList<>(List.of("person,rater,c1,c2,c3"));
    for (int person = 0; person < 80; person++) {
      double trait = random.nextGaussian();
      for (int look = 0; look < 2; look++) {
        int rater = (person + look * (1 + person % 3)) % 6;
        double advantage = trait - 0.3 * (rater - 2.5);
        lines.add(
            "p%d,r%d,%d,%d,%d"
                .formatted(
                    person, rater, score(advantage, 4), score(advantage, 4), score(advantage, 4)));
      }
    }
    return lines;
  }

  private List<String> crossed() {
    List<String> lines = new ArrayList<>(List.of("p,i,r,score"));
    for (int person = 0; person < 30; person++) {
      double trait = random.nextGaussian();
      for (int item = 0; item < 4; item++) {
        for (int rater = 0; rater < 3; rater++) {
          lines.add(
              "p%d,i%d,r%d,%s"
                  .formatted(person, item, rater, normal(trait + 0.4 * item - 0.3 * rater, 0.6)));
        }
      }
    }
    return lines;
  }

  private List<String> frequencies() {
    List<String> lines = new ArrayList<>(List.of("score,x,y"));
    for (int score = 0; score <= 20; score++) {
      lines.add(
          "%d,%d,%d"
              .formatted(
                  score,
                  Math.round(200 * Math.exp(-Math.pow(score - 10, 2) / 30)) + 1,
                  Math.round(200 * Math.exp(-Math.pow(score - 11, 2) / 28)) + 1));
    }
    return lines;
  }

  private List<String> masters() {
    return rows(
        "score,master,global",
        row -> {
          double score = 50 + 10 * random.nextGaussian();
          int global =
              Math.max(
                  1, Math.min(4, (int) Math.round((score - 25) / 10 + random.nextGaussian() / 2)));
          return "%.2f,%d,%d".formatted(score, score((score - 48) / 4, 1), global);
        });
  }
}
