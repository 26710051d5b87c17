package org.ridealong.launcher.analyze.irt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.TextColumn;

/**
 * The candidates' groups, the reference first and the others in alphabetical order, so that the
 * order of the rows changes nothing.
 *
 * @param ofCandidates place of each candidate's group in the names
 */
record Groups(List<String> names, int[] ofCandidates) {

  static Groups none(int candidates) {
    return new Groups(List.of(""), new int[candidates]);
  }

  /** Reads a column in which nobody may be missing. */
  static Groups of(DataFile file, TextColumn column, String reference) {
    int[] codes = column.codes();
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] == TextColumn.MISSING) {
        throw InputRefusal.at(
            file.file(),
            file.lineOf(row),
            file.header().indexOf(column.name()) + 1,
            column.name(),
            "the candidate's group is missing.");
      }
    }
    List<String> names = new ArrayList<>(column.values());
    Collections.sort(names);
    if (reference != null) {
      if (!names.remove(reference)) {
        throw InputRefusal.of(
            file.file(),
            "--reference names the group \"%s\", which nobody in the column \"%s\" has."
                .formatted(reference, column.name()));
      }
      names.add(0, reference);
    }
    int[] places = new int[codes.length];
    for (int row = 0; row < codes.length; row++) {
      places[row] = names.indexOf(column.values().get(codes[row]));
    }
    return new Groups(List.copyOf(names), places);
  }
}
