package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;

/** Item characteristic curves, and what groups of candidates with about the same trait scored. */
public final class ItemCurvesPlot {

  private ItemCurvesPlot() {}

  /**
   * One item. Scores are shares of the item's highest score, counted from its lowest.
   *
   * @param expected at each of the thetas
   */
  public record Item(String name, double[] thetas, double[] expected, List<Group> groups) {}

  /**
   * Candidates with about the same trait.
   *
   * @param theta their mean
   */
  public record Group(double theta, long n, double observed, double expected) {}

  public static Plot of(List<Item> items) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.text("item", "Item"),
            Plot.Column.number("theta", "Mean theta of the group"),
            Plot.Column.number("n", "Candidates"),
            Plot.Column.number("observed", "Observed"),
            Plot.Column.number("expected", "Expected"));
    for (Item item : items) {
      for (Group group : item.groups()) {
        table.add(item.name(), group.theta(), (int) group.n(), group.observed(), group.expected());
      }
    }
    return new Plot(
        "item-curves",
        "Item characteristic curves with the data",
        finding(items),
        table,
        specification(items.subList(0, Math.min(Panels.MOST, items.size()))));
  }

  private static String finding(List<Item> items) {
    double sum = 0;
    int groups = 0;
    double largest = -1;
    String where = "";
    for (Item item : items) {
      for (Group group : item.groups()) {
        double gap = Math.abs(group.observed() - group.expected());
        sum += gap;
        groups++;
        if (gap > largest) {
          largest = gap;
          where =
              Say.figures(
                  "%s, where theta is about %.1f: %d candidates reached %.0f %% of the points and"
                      + " the curve says %.0f %%",
                  item.name(),
                  group.theta(),
                  group.n(),
                  100 * group.observed(),
                  100 * group.expected());
        }
      }
    }
    return groups == 0
        ? "No candidate has a score to compare the curves with."
        : Say.figures("Points lie %.3f from their curves on average; farthest at ", sum / groups)
            + where
            + "."
            + Panels.cut(items.size(), "items");
  }

  private static ObjectNode specification(List<Item> items) {
    Panels panels = new Panels("item", items.stream().map(Item::name).toList());
    for (Item item : items) {
      for (int i = 0; i < item.thetas().length; i++) {
        ObjectNode row = panels.row().put("item", item.name()).put("kind", "curve");
        row.put("theta", item.thetas()[i]).put("score", item.expected()[i]);
      }
      for (Group group : item.groups()) {
        ObjectNode row = panels.row().put("item", item.name()).put("kind", "group");
        row.put("theta", group.theta()).put("score", group.observed()).put("n", group.n());
      }
    }
    ObjectNode curve = panels.layer("line", "curve");
    Axis.mark(curve).put("color", Theme.SERIES.get(0)).put("strokeWidth", 2);
    axes(curve);
    ObjectNode points = panels.layer("point", "group");
    Axis.mark(points).put("filled", true).put("size", 32).put("opacity", 1);
    Axis.mark(points).put("color", Theme.ACCENT);
    axes(points);
    return panels.specification();
  }

  private static void axes(ObjectNode layer) {
    Axis.number(layer, "x", "theta", "Theta");
    Axis.share(layer, "y", "score", "Share of the points");
  }
}
