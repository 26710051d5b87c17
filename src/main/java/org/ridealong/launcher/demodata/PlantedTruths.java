package org.ridealong.launcher.demodata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Says what is planted in a simulation, as a table and as a file. */
public final class PlantedTruths {

  private PlantedTruths() {}

  /** One thing that is planted. */
  record Row(String what, String where) {}

  /** A table for people. */
  public static String table(Simulation simulation) {
    StringBuilder table = new StringBuilder();
    for (Row row : rows(simulation)) {
      table.append("%-34s %s%n".formatted(row.what(), row.where()));
    }
    return table.toString();
  }

  /** Everything that is planted, the groups of the candidates included. */
  public static ObjectNode file(Simulation simulation) {
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    ArrayNode planted = file.putArray("planted");
    rows(simulation)
        .forEach(row -> planted.addObject().put("what", row.what()).put("where", row.where()));
    ArrayNode candidates = file.putArray("candidates");
    for (SimulatedCandidate candidate : simulation.candidates()) {
      ObjectNode entry = candidates.addObject();
      entry.put("candidateNumber", candidate.number());
      entry.put("group", candidate.group().name());
      entry.put("informed", candidate.informed());
      ObjectNode ability = entry.putObject("ability");
      candidate.ability().forEach((key, value) -> ability.put(key, Math.rint(1e4 * value) / 1e4));
    }
    return file;
  }

  static List<Row> rows(Simulation simulation) {
    Plan plan = simulation.plan();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Item with the wrong key", plan.miskeyed() + Simulation.COPY + " / BEST"));
    plan.items()
        .forEach((scenario, trait) -> rows.add(new Row(words(trait), scenario + " / BEST")));
    for (int i = 0; i < plan.raters().size(); i++) {
      if (plan.raters().get(i) != RaterTrait.ORDINARY) {
        rows.add(new Row(words(plan.raters().get(i)), DemoRatings.NAMES.get(i)));
      }
    }
    rows.add(new Row("Center with bad headsets", DemoExams.CENTERS.get(plan.badHeadsets())));
    rows.add(
        new Row(
            "Innocent: a less able group, no DIF",
            "candidates of " + DemoExams.CENTERS.get(plan.weaker())));
    for (SimulatedCandidate candidate : simulation.candidates()) {
      people(simulation, candidate, rows);
    }
    return List.copyOf(rows);
  }

  private static void people(Simulation simulation, SimulatedCandidate candidate, List<Row> rows) {
    if (candidate.keyedTwin() >= 0) {
      String both =
          simulation.candidates().get(candidate.keyedTwin()).number()
              + " and "
              + candidate.number();
      rows.add(new Row(candidate.copies() ? "Copying pair" : "Tie, to be put at the cut", both));
    }
    if (candidate.windowPercent() > 100) {
      rows.add(new Row("Extended time, to leave no trace", candidate.number()));
    }
  }

  private static String words(ItemTrait trait) {
    return switch (trait) {
      case ORDINARY -> "Ordinary item";
      case TOO_EASY -> "Too easy item";
      case LEAKED -> "Leaked item";
      case DIF -> "DIF item (against group AMBER)";
      case HARD_BUT_GOOD -> "Innocent: hard but good item";
      case MISKEYED -> "Item with the wrong key";
    };
  }

  private static String words(RaterTrait trait) {
    return switch (trait) {
      case ORDINARY -> "Ordinary rater";
      case SEVERE -> "Severe rater";
      case INCONSISTENT -> "Inconsistent rater";
      case HALO -> "Rater with a halo";
      case CENTRAL -> "Rater who keeps to the middle";
      case DRIFTING -> "Drifting rater";
      case WEAK_ANSWERS -> "Innocent: strict-looking, weak answers";
    };
  }
}
