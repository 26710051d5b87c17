package org.ridealong.media.storyboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The rules for the options of one decision point: what is refused, and what an author is only told
 * about. A wording must not give the answer away, and what is asked for must be there to be found.
 */
final class OptionRules {

  /** The longest option may have this many times the characters of the shortest. */
  private static final double LONGEST_TO_SHORTEST = 1.3;

  /** Best or worst is scored by key only where it leads its neighbour by this much. */
  private static final double KEYED_LEAD = 1.0;

  private static final double SCALE_MIDDLE_FROM = 2.0;
  private static final double SCALE_MIDDLE = 3.0;
  private static final double SCALE_MIDDLE_TO = 4.0;

  /** Differences of decimal fractions are not exact: 4.6 - 3.6 is a little less than 1. */
  private static final double ROUNDING = 1e-9;

  private final String at;
  private final List<Storyboard.Option> options;
  private final String format;

  /**
   * @param at the pointer of the decision point
   */
  OptionRules(String at, Storyboard.Decision decision) {
    this.at = at + "/options";
    this.options = decision.options();
    this.format = decision.format();
  }

  /** Everything for which a storyboard is refused, as pointer and sentence. */
  void check(BiConsumer<String, String> refuse) {
    if (format.equals("written")) {
      if (!options.isEmpty()) {
        refuse.accept(at, "A written answer has no options.");
      }
      return;
    }
    if (options.size() < 3) {
      refuse.accept(at, "A choice needs three options or more.");
      return;
    }
    checkIds(refuse);
    checkLengths(refuse, "English", options.stream().map(option -> option.text().en()));
    checkLengths(refuse, "Spanish", options.stream().map(option -> option.text().es()));
    if (format.equals("rank")) {
      checkTies(refuse);
    }
    if (!format.equals("rate-each")) {
      checkDistractors(refuse);
    }
  }

  /** Everything that an author should know and may leave, as pointer and sentence. */
  void lint(BiConsumer<String, String> tell) {
    if (options.size() < 3) {
      return;
    }
    switch (format) {
      case "best" -> lintLead(tell, true);
      case "best-worst" -> {
        lintLead(tell, true);
        lintLead(tell, false);
      }
      case "rate-each" -> lintSides(tell);
      default -> {
        // An order has no single key, and a written answer has no options.
      }
    }
    for (int o = 0; o < options.size(); o++) {
      if (options.get(o).why() == null) {
        tell.accept(at + "/" + o, "Nobody says why this option is as effective as it is.");
      }
    }
  }

  private void checkIds(BiConsumer<String, String> refuse) {
    Set<String> ids = new HashSet<>();
    for (int o = 0; o < options.size(); o++) {
      String id = options.get(o).id();
      if (!ids.add(id)) {
        refuse.accept(at + "/" + o + "/id", "The option " + id + " is there twice.");
      }
    }
  }

  private void checkLengths(
      BiConsumer<String, String> refuse, String language, Stream<String> texts) {
    List<Integer> lengths = texts.map(String::length).sorted().toList();
    int shortest = lengths.get(0);
    int longest = lengths.get(lengths.size() - 1);
    if (longest > shortest * LONGEST_TO_SHORTEST) {
      refuse.accept(
          at,
          "In %s the longest option has %d characters, the shortest %d: at most 1.3 times as many."
              .formatted(language, longest, shortest));
    }
  }

  /** Two options that are equally effective have no order that a candidate could find. */
  private void checkTies(BiConsumer<String, String> refuse) {
    for (int o = 0; o < options.size(); o++) {
      for (int before = 0; before < o; before++) {
        if (options.get(o).effectiveness() == options.get(before).effectiveness()) {
          refuse.accept(
              at + "/" + o + "/effectiveness",
              "The options %s and %s are equally effective, so they cannot be ranked."
                  .formatted(options.get(before).id(), options.get(o).id()));
        }
      }
    }
  }

  private void checkDistractors(BiConsumer<String, String> refuse) {
    long middling =
        options.stream()
            .filter(o -> o.effectiveness() >= SCALE_MIDDLE_FROM)
            .filter(o -> o.effectiveness() <= SCALE_MIDDLE_TO)
            .count();
    if (middling < 2) {
      refuse.accept(at, "At least two options must be of middling effectiveness, from 2 to 4.");
    }
  }

  private void lintLead(BiConsumer<String, String> tell, boolean best) {
    Comparator<Integer> up = Comparator.comparingDouble(o -> options.get(o).effectiveness());
    List<Integer> order = new ArrayList<>();
    for (int o = 0; o < options.size(); o++) {
      order.add(o);
    }
    order.sort(best ? up.reversed() : up);
    double lead =
        Math.abs(
            options.get(order.get(0)).effectiveness() - options.get(order.get(1)).effectiveness());
    if (lead < KEYED_LEAD - ROUNDING) {
      tell.accept(
          at + "/" + order.get(0) + "/effectiveness",
          ("The %s option leads its neighbour by %.1f, less than 1.0:"
                  + " it is scored by effectiveness, not by key.")
              .formatted(best ? "best" : "worst", lead));
    }
  }

  private void lintSides(BiConsumer<String, String> tell) {
    boolean above = options.stream().anyMatch(o -> o.effectiveness() > SCALE_MIDDLE);
    boolean below = options.stream().anyMatch(o -> o.effectiveness() < SCALE_MIDDLE);
    if (!above || !below) {
      tell.accept(at, "All options lie on one side of the middle of the scale.");
    }
  }
}
