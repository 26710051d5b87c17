package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** Every item by its difficulty and its discrimination; the flagged ones carry their number. */
public final class ItemScatterPlot {

  private ItemScatterPlot() {}

  /**
   * One item.
   *
   * @param number its place in the form, counted from 1
   * @param difficulty from 0 to 1, null where not estimable
   * @param discrimination corrected item-total correlation, null where not estimable
   * @param flags the names of its flags, empty where it has none
   */
  public record Item(
      int number, String name, Double difficulty, Double discrimination, String flags) {
    boolean isDrawn() {
      return difficulty != null && discrimination != null;
    }

    boolean isFlagged() {
      return !flags.isEmpty();
    }
  }

  /**
   * Draws items.
   *
   * @param lowest discrimination below which an item is flagged
   * @param hardest difficulty below which an item may be flagged
   * @param easiest difficulty above which an item is flagged
   */
  public static Plot of(
      List<Item> items, double lowest, double hardest, double easiest, Language language) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.number("number", language.say("No.", "N.º")),
            Plot.Column.text("item", language.say("Item", "Ítem")),
            Plot.Column.number("difficulty", language.say("Difficulty", "Dificultad")),
            Plot.Column.number(
                "discrimination", language.say("Corrected item-total", "Ítem-total corregida")),
            Plot.Column.text("state", language.say("State", "Estado")),
            Plot.Column.text("flags", language.say("Flags", "Avisos")));
    String flagged = language.say("flagged", "con aviso");
    String plain = language.say("no flag", "sin aviso");
    items.stream()
        .filter(Item::isDrawn)
        .forEach(
            item ->
                table.add(
                    item.number(),
                    item.name(),
                    item.difficulty(),
                    item.discrimination(),
                    item.isFlagged() ? flagged : plain,
                    item.flags()));
    return new Plot(
        "item-scatter",
        language.say(
            "Items by difficulty and discrimination", "Ítems por dificultad y discriminación"),
        finding(items, language),
        table,
        specification(
            table, List.of(plain, flagged), new double[] {lowest, hardest, easiest}, language));
  }

  private static String finding(List<Item> items, Language language) {
    long missing = items.stream().filter(item -> !item.isDrawn()).count();
    if (missing == items.size()) {
      return language.say(
          "No item has both figures yet.", "Ningún ítem tiene todavía las dos cifras.");
    }
    List<Item> flagged = items.stream().filter(Item::isFlagged).toList();
    String flags =
        flagged.isEmpty()
            ? language.say(
                "None of %d items is flagged.", "Ninguno de %d ítems tiene avisos.", items.size())
            : language.say(
                "Flags on %d of %d items: %s.",
                "Avisos en %d de %d ítems: %s.",
                flagged.size(),
                items.size(),
                flagged.stream()
                    .map(item -> item.number() + " " + item.name() + " (" + item.flags() + ")")
                    .collect(Collectors.joining("; ")));
    return missing == 0
        ? flags
        : flags
            + language.say(
                " Not drawn for lack of a figure: %d.",
                " Sin dibujar por falta de una cifra: %d.", missing);
  }

  private static ObjectNode specification(
      Plot.Table table, List<String> states, double[] limits, Language language) {
    ObjectNode specification = Theme.specification(table, language);
    ObjectNode points = Theme.layer(specification, "point");
    ((ObjectNode) points.get("mark")).put("filled", true).put("size", 90).put("opacity", 0.9);
    ObjectNode x = Theme.encode(points, "x", "difficulty", "quantitative");
    x.put("title", language.say("Difficulty (high = easy)", "Dificultad (alta = fácil)"));
    x.putObject("scale").putArray("domain").add(0).add(1);
    ObjectNode y = Theme.encode(points, "y", "discrimination", "quantitative");
    y.put(
        "title",
        language.say("Corrected item-total correlation", "Correlación ítem-total corregida"));
    ObjectNode color = Theme.encode(points, "color", "state", "nominal");
    color.putNull("title");
    scale(color, states, List.of(Theme.SERIES.get(0), Theme.ACCENT));
    ObjectNode shape = Theme.encode(points, "shape", "state", "nominal");
    shape.putNull("title");
    scale(shape, states, List.of("circle", "triangle-up"));
    tooltip(points, table);
    names(specification, states.get(1));
    limit(specification, "y", limits[0], Theme.Side.AFTER, language);
    limit(specification, "x", limits[1], Theme.Side.AFTER, language);
    limit(specification, "x", limits[2], Theme.Side.BEFORE, language);
    return specification;
  }

  private static void limit(
      ObjectNode specification, String channel, double at, Theme.Side side, Language language) {
    Theme.line(specification, channel, at, language.say("%.2f", "%.2f", at), side);
  }

  private static void scale(ObjectNode channel, List<String> domain, List<String> range) {
    ObjectNode scale = channel.putObject("scale");
    domain.forEach(scale.putArray("domain")::add);
    range.forEach(scale.putArray("range")::add);
  }

  private static void tooltip(ObjectNode points, Plot.Table table) {
    for (Plot.Column column : table.columns()) {
      ObjectNode line = points.withObject("/encoding").withArray("tooltip").addObject();
      line.put("field", column.name()).put("title", column.title());
      if (column.type() == Plot.Type.NUMBER) {
        line.put("type", "quantitative").put("format", ".2f");
      } else {
        line.put("type", "nominal");
      }
    }
  }

  private static void names(ObjectNode specification, String flagged) {
    ObjectNode names = Theme.layer(specification, "text");
    ((ObjectNode) names.get("mark")).put("dy", -12).put("fontSize", 12).put("color", Theme.INK);
    ObjectNode filter = names.putArray("transform").addObject().putObject("filter");
    filter.put("field", "state").put("equal", flagged);
    Theme.encode(names, "x", "difficulty", "quantitative");
    Theme.encode(names, "y", "discrimination", "quantitative");
    Theme.encode(names, "text", "number", "quantitative");
  }
}
