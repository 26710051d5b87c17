package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which share of the ratings of a criterion was at which level: a line for each criterion. */
public final class LevelPlot {

  private LevelPlot() {}

  /**
   * One criterion.
   *
   * @param counts ratings at level 1, 2, and so on
   * @param mean of the levels, null where there is none
   */
  public record Criterion(String code, int[] counts, Double mean) {
    int n() {
      return Arrays.stream(counts).sum();
    }
  }

  /** Draws the ratings of one item. */
  public static Plot of(List<Criterion> criteria, Language language) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.text("criterion", language.say("Criterion", "Criterio")),
            Plot.Column.number("level", language.say("Level", "Nivel")),
            Plot.Column.number("ratings", language.say("Ratings", "Valoraciones")),
            Plot.Column.number("share", language.say("Share", "Proporción")));
    List<Criterion> rated = criteria.stream().filter(criterion -> criterion.n() > 0).toList();
    for (Criterion criterion : rated) {
      for (int level = 1; level <= criterion.counts().length; level++) {
        int count = criterion.counts()[level - 1];
        table.add(criterion.code(), level, count, (double) count / criterion.n());
      }
    }
    return new Plot(
        "levels",
        language.say("Levels by criterion", "Niveles por criterio"),
        finding(rated, language),
        table,
        specification(table, rated, language));
  }

  private static String finding(List<Criterion> rated, Language language) {
    if (rated.isEmpty()) {
      return language.say(
          "Nobody has rated an answer yet.", "Nadie ha valorado todavía una respuesta.");
    }
    return language.say("Mean levels: %s.", "Niveles medios: %s.", means(rated, language));
  }

  private static String means(List<Criterion> rated, Language language) {
    return rated.stream()
        .map(
            criterion ->
                language.say(
                    "%s %.2f (n = %d)",
                    "%s %.2f (n = %d)", criterion.code(), criterion.mean(), criterion.n()))
        .collect(Collectors.joining(", "));
  }

  private static ObjectNode specification(
      Plot.Table table, List<Criterion> rated, Language language) {
    ObjectNode specification = Theme.specification(table, language);
    List<String> codes = rated.stream().map(Criterion::code).toList();
    for (ObjectNode layer : Series.of("criterion", codes).layers(specification)) {
      ObjectNode x = Theme.encode(layer, "x", "level", "ordinal");
      x.put("title", language.say("Level", "Nivel"));
      x.putObject("axis").put("labelAngle", 0);
      ObjectNode y = Theme.encode(layer, "y", "share", "quantitative");
      y.put("title", language.say("Share of the ratings", "Proporción de las valoraciones"));
      y.putObject("axis").put("format", ".0%");
    }
    return specification;
  }
}
