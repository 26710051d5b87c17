package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;

/** How likely each score is, by trait: a panel for each item or scale, a curve for each score. */
public final class CategoryCurvesPlot {

  private CategoryCurvesPlot() {}

  /**
   * One item.
   *
   * @param scores in ascending order
   * @param probabilities by theta, then by score
   */
  public record Item(String name, int[] scores, double[] thetas, double[][] probabilities) {}

  /** Where a score is the most likely one; null where it never is. */
  private record Reign(Double from, Double to, double highest) {}

  /**
   * Draws the curves.
   *
   * @param of what a panel is, as {@code item}
   */
  public static Plot of(String of, List<Item> items) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.text("item", of.substring(0, 1).toUpperCase(Locale.ROOT) + of.substring(1)),
            Plot.Column.number("score", "Score"),
            Plot.Column.number("from", "Most likely from theta"),
            Plot.Column.number("to", "to theta"),
            Plot.Column.number("highest", "Highest probability"));
    List<String> never = new ArrayList<>();
    for (Item item : items) {
      for (int k = 0; k < item.scores().length; k++) {
        Reign reign = reign(item, k);
        table.add(item.name(), item.scores()[k], reign.from(), reign.to(), reign.highest());
        if (reign.from() == null) {
          never.add("score " + item.scores()[k] + " of " + item.name());
        }
      }
    }
    double[] thetas = items.get(0).thetas();
    String finding =
        never.isEmpty()
            ? "Every score is the most likely one somewhere, so that each category tells something."
            : Say.figures(
                "Between theta %.0f and %.0f never the most likely: %s. Such a category tells"
                    + " little; look at its wording or join it with a neighbor.",
                thetas[0], thetas[thetas.length - 1], Say.names(never));
    return new Plot(
        "category-curves",
        "Probability of each score",
        finding + Panels.cut(items.size(), "items"),
        table,
        specification(items.subList(0, Math.min(Panels.MOST, items.size()))));
  }

  private static Reign reign(Item item, int k) {
    Double from = null;
    Double to = null;
    double highest = 0;
    for (int i = 0; i < item.thetas().length; i++) {
      double[] all = item.probabilities()[i];
      boolean most = true;
      for (double other : all) {
        most &= all[k] >= other;
      }
      if (most) {
        from = from == null ? (Double) item.thetas()[i] : from;
        to = item.thetas()[i];
      }
      highest = Math.max(highest, all[k]);
    }
    return new Reign(from, to, highest);
  }

  private static ObjectNode specification(List<Item> items) {
    Panels panels = new Panels("item", items.stream().map(Item::name).toList());
    TreeSet<Integer> scores = new TreeSet<>();
    for (Item item : items) {
      Arrays.stream(item.scores()).forEach(scores::add);
      for (int i = 0; i < item.thetas().length; i++) {
        for (int k = 0; k < item.scores().length; k++) {
          ObjectNode row = panels.row().put("item", item.name()).put("kind", "curve");
          row.put("theta", item.thetas()[i]).put("score", "" + item.scores()[k]);
          row.put("probability", item.probabilities()[i][k]);
        }
      }
    }
    ObjectNode curves = panels.layer("line", "curve");
    Axis.mark(curves).put("strokeWidth", 2);
    Axis.number(curves, "x", "theta", "Theta");
    Axis.share(curves, "y", "probability", "Probability");
    ObjectNode color = Theme.encode(curves, "color", "score", "nominal").put("title", "Score");
    ObjectNode dash = Theme.encode(curves, "strokeDash", "score", "nominal").put("title", "Score");
    scales(color.putObject("scale"), dash.putObject("scale"), scores);
    return panels.specification();
  }

  private static void scales(ObjectNode color, ObjectNode dash, SortedSet<Integer> scores) {
    int next = 0;
    for (int score : scores) {
      int style = next++ % Theme.SERIES.size();
      color.withArray("domain").add("" + score);
      dash.withArray("domain").add("" + score);
      color.withArray("range").add(Theme.SERIES.get(style));
      ArrayNode lengths = dash.withArray("range").addArray();
      Theme.DASHES.get(style).forEach(lengths::add);
    }
  }
}
