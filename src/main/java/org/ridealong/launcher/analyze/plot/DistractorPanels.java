package org.ridealong.launcher.analyze.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;

/** Who chose which option: a panel for each item, a line for each option. */
public final class DistractorPanels {

  private static final List<String> GROUPS = List.of("low", "middle", "high");

  private DistractorPanels() {}

  /** What an option is. */
  public enum Role {
    KEY("key"),
    DISTRACTOR("distractor"),
    OMITTED("left out");

    private final String shown;

    Role(String shown) {
      this.shown = shown;
    }
  }

  /** One option with its share among the low, middle and high scorers; null if unknown. */
  public record Option(String name, Role role, Double low, Double middle, Double high) {
    private boolean isDrawn() {
      return low != null && middle != null && high != null;
    }

    private double gain() {
      return high - low;
    }
  }

  /** One item. */
  public record Item(String name, List<Option> options) {}

  public static Plot of(List<Item> items) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.text("item", "Item"),
            Plot.Column.text("option", "Option"),
            Plot.Column.text("role", "Role"),
            Plot.Column.number("low", "Low scorers"),
            Plot.Column.number("middle", "Middle"),
            Plot.Column.number("high", "High scorers"));
    List<String> backwards = new ArrayList<>();
    List<String> rivals = new ArrayList<>();
    for (Item item : items) {
      for (Option option : item.options()) {
        table.add(
            item.name(),
            option.name(),
            option.role().shown,
            option.low(),
            option.middle(),
            option.high());
        if (option.isDrawn() && option.role() == Role.KEY && option.gain() <= 0) {
          backwards.add(item.name());
        }
        if (option.isDrawn() && option.role() == Role.DISTRACTOR && option.gain() > 0.05) {
          rivals.add(option.name() + " of " + item.name());
        }
      }
    }
    return new Plot(
        "distractors",
        "Choices of low, middle and high scorers",
        finding(backwards, rivals) + Panels.cut(items.size(), "items"),
        table,
        specification(items.subList(0, Math.min(Panels.MOST, items.size()))));
  }

  private static String finding(List<String> backwards, List<String> rivals) {
    if (backwards.isEmpty() && rivals.isEmpty()) {
      return "Every key draws more of the high than of the low scorers, and no distractor does.";
    }
    return ((backwards.isEmpty()
                ? ""
                : "Keys that draw no more of the high than of the low scorers: %s. "
                    .formatted(Say.names(backwards)))
            + (rivals.isEmpty()
                ? ""
                : "Distractors that draw more of the high scorers: %s."
                    .formatted(Say.names(rivals))))
        .strip();
  }

  private static ObjectNode specification(List<Item> items) {
    Panels panels = new Panels("item", items.stream().map(Item::name).toList());
    for (Item item : items) {
      for (Option option : item.options()) {
        if (option.isDrawn()) {
          row(panels, item, option, 0, option.low());
          row(panels, item, option, 1, option.middle());
          row(panels, item, option, 2, option.high());
        }
      }
    }
    ObjectNode lines = panels.layer("line", "share");
    Axis.mark(lines).put("strokeWidth", 2);
    place(lines);
    Theme.encode(lines, "detail", "option", "nominal");
    role(lines, "strokeDash");
    role(lines, "color");
    ObjectNode names = panels.layer("text", "share");
    Axis.mark(names).put("align", "left").put("dx", 5).put("fontSize", 11);
    Axis.mark(names).put("color", Theme.INK);
    ObjectNode last = names.withArray("transform").addObject().putObject("filter");
    last.put("field", "group").put("equal", GROUPS.get(2));
    place(names);
    Theme.encode(names, "text", "option", "nominal");
    return panels.specification();
  }

  private static void row(Panels panels, Item item, Option option, int group, double share) {
    ObjectNode row = panels.row().put("kind", "share").put("item", item.name());
    row.put("option", option.name()).put("role", option.role().shown);
    row.put("group", GROUPS.get(group)).put("share", share);
  }

  private static void place(ObjectNode layer) {
    ObjectNode x = Theme.encode(layer, "x", "group", "ordinal").put("title", "Group by total");
    GROUPS.forEach(x.putArray("sort")::add);
    x.putObject("axis").put("labelAngle", 0);
    Axis.share(layer, "y", "share", "Share of the group");
  }

  private static void role(ObjectNode layer, String channel) {
    ObjectNode encoded = Theme.encode(layer, channel, "role", "nominal").putNull("title");
    ObjectNode scale = encoded.putObject("scale");
    for (Role role : Role.values()) {
      scale.withArray("domain").add(role.shown);
      if (channel.equals("color")) {
        scale.withArray("range").add(Theme.SERIES.get(role.ordinal()));
      } else {
        Theme.DASHES.get(role.ordinal()).forEach(scale.withArray("range").addArray()::add);
      }
    }
  }
}
