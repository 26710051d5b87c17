package org.ridealong.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the demo says when it is ready. */
final class DemoTable {

  private DemoTable() {}

  /**
   * @param simulated what is simulated, or nothing
   */
  static String of(String address, List<String> codes, Path folder, Optional<DemoState> simulated) {
    StringBuilder table = new StringBuilder();
    String rule = "-".repeat(78) + "\n";
    table.append('\n').append(rule);
    table.append("Ridealong is ready. All names, codes and clips are invented.\n").append(rule);
    row(table, "Candidate's exam", address + "/exam/");
    row(table, "Assessors' desk", address + "/desk/");
    row(table, "Item statistics", address + "/lab/");
    row(table, "API description", address + "/q/openapi");
    table.append(rule);
    for (DemoStaff.Person person : DemoStaff.ALL) {
      row(table, person.name(), person.about());
    }
    row(table, "", "Staff sign in by a button with their name; no password.");
    table.append(rule);
    row(table, "Admission codes", "each opens one exam");
    for (int i = 0; i < codes.size(); i += 4) {
      row(table, "", String.join("   ", codes.subList(i, Math.min(i + 4, codes.size()))));
    }
    table.append(rule);
    simulated.ifPresent(state -> row(table, "Simulated exams", words(state)));
    row(table, "Data", folder.toString());
    row(table, "Stop", "Ctrl+C");
    return table.append(rule).toString();
  }

  private static String words(DemoState state) {
    return state.sealed()
        ? state.candidates() + ", sealed; ./ridealong demo reveal tells what is planted"
        : state.candidates() + ", seed " + state.seed() + "; see docs/demo-data.md";
  }

  private static void row(StringBuilder table, String name, String value) {
    table.append("%-20s %s%n".formatted(name, value));
  }
}
