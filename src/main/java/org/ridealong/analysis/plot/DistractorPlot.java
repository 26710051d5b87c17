package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridealong.psychometrics.classical.OptionStatistics;

/** Which share of the low, middle and high group chose each option: a line for each option. */
public final class DistractorPlot {

  private DistractorPlot() {}

  /**
   * One line.
   *
   * @param name what the page calls the option
   * @param best whether the option is the key, or rated best where there is no key
   */
  public record Option(String name, boolean best, OptionStatistics figures) {}

  /**
   * Draws the options of one item.
   *
   * @param options in the author's order, the omissions last
   */
  public static Plot of(List<Option> options, int n, Language language) {
    List<String> groups =
        List.of(
            language.say("Low", "Inferior"),
            language.say("Middle", "Medio"),
            language.say("High", "Superior"));
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.text("option", language.say("Option", "Opción")),
            Plot.Column.text("group", language.say("Group by total", "Grupo por total")),
            Plot.Column.number(
                "share", language.say("Share of the group", "Proporción del grupo")));
    for (Option option : options) {
      OptionStatistics figures = option.figures();
      table.add(option.name(), groups.get(0), Figure.of(figures.low()));
      table.add(option.name(), groups.get(1), Figure.of(figures.middle()));
      table.add(option.name(), groups.get(2), Figure.of(figures.high()));
    }
    return new Plot(
        "distractors",
        language.say("Choices by score group", "Elecciones por grupo de puntuación"),
        finding(options, n, language),
        table,
        specification(table, options, groups, language));
  }

  private static String finding(List<Option> options, int n, Language language) {
    Optional<Option> best = options.stream().filter(Option::best).findFirst();
    if (best.isEmpty() || best.get().figures().high().value().isEmpty()) {
      return language.say(
          "The totals of %d exams do not make a low and a high group yet.",
          "Los totales de %d exámenes no forman todavía un grupo inferior y uno superior.", n);
    }
    String first =
        language.say(
            "%s was chosen by %s of the low and %s of the high group",
            "%s fue elegida por el %s del grupo inferior y el %s del superior",
            best.get().name(),
            percent(best.get().figures().low().value().getAsDouble(), language),
            percent(best.get().figures().high().value().getAsDouble(), language));
    return options.stream()
        .filter(option -> !option.best() && option.figures().high().value().isPresent())
        .max(Comparator.comparingDouble(option -> option.figures().high().value().getAsDouble()))
        .map(rival -> first + rival(rival, language))
        .orElse(first + ".");
  }

  private static String rival(Option rival, Language language) {
    return language.say(
        "; next in the high group comes %s with %s (low group %s).",
        "; en el grupo superior sigue %s con %s (grupo inferior %s).",
        rival.name(),
        percent(rival.figures().high().value().getAsDouble(), language),
        percent(rival.figures().low().value().getAsDouble(), language));
  }

  private static String percent(double share, Language language) {
    return language.say("%.0f %%", "%.0f %%", 100 * share);
  }

  private static ObjectNode specification(
      Plot.Table table, List<Option> options, List<String> groups, Language language) {
    ObjectNode specification = Theme.specification(table, language);
    for (ObjectNode layer : series(options).layers(specification)) {
      place(layer, groups, language);
    }
    return specification;
  }

  /** The key has the full line. */
  private static Series series(List<Option> options) {
    List<Integer> styles = new ArrayList<>();
    int rival = 1;
    for (Option option : options) {
      styles.add(option.best() ? 0 : rival++ % Theme.SERIES.size());
    }
    return new Series("option", options.stream().map(Option::name).toList(), styles);
  }

  private static void place(ObjectNode layer, List<String> groups, Language language) {
    ObjectNode x = Theme.encode(layer, "x", "group", "ordinal");
    x.put("title", language.say("Group by total score", "Grupo por puntuación total"));
    groups.forEach(x.putArray("sort")::add);
    x.putObject("axis").put("labelAngle", 0);
    ObjectNode y = Theme.encode(layer, "y", "share", "quantitative");
    y.put("title", language.say("Share of the group", "Proporción del grupo"));
    y.putObject("scale").putArray("domain").add(0).add(1);
    y.putObject("axis").put("format", ".0%");
  }
}
