package org.ridealong.launcher.analyze.classical;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.TextColumn;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.classical.OptionTable;

/**
 * Chosen options and their key. The key names the items; further columns of the data are ignored.
 */
record KeyedAnswers(List<String> items, List<TextColumn> choices, OptionTable table) {

  static KeyedAnswers read(Run run, DataFile data, Path keyFile) throws IOException {
    Map<String, String> keys = keys(run.open(keyFile));
    keys.keySet().forEach(item -> data.require(item, "--key"));
    // In the data's order, which halves of the test depend on.
    List<String> items = data.header().stream().filter(keys::containsKey).toList();
    List<TextColumn> choices = new ArrayList<>();
    items.forEach(item -> choices.add(data.text(item)));
    data.read();
    int[][] codes = choices.stream().map(TextColumn::codes).toArray(int[][]::new);
    int[] places = new int[items.size()];
    int[] options = new int[items.size()];
    for (int item = 0; item < places.length; item++) {
      List<String> values = choices.get(item).values();
      places[item] = values.indexOf(keys.get(items.get(item)));
      options[item] = values.size();
      if (places[item] < 0) {
        run.warn(
            "KEY_NEVER_CHOSEN",
            "Nobody chose the key \"%s\" of %s; is it the right key?"
                .formatted(keys.get(items.get(item)), items.get(item)));
      }
    }
    return new KeyedAnswers(items, choices, new OptionTable(data.rows(), codes, places, options));
  }

  private static Map<String, String> keys(DataFile file) throws IOException {
    file.require("item", "--key");
    file.require("key", "--key");
    TextColumn items = file.text("item");
    TextColumn keys = file.text("key");
    file.read();
    Map<String, String> result = new LinkedHashMap<>();
    for (int row = 0; row < file.rows(); row++) {
      String item = items.text(row);
      String key = keys.text(row);
      if (item == null || key == null) {
        throw InputRefusal.at(
            file.file(), file.lineOf(row), "an item and its key must both be named.");
      }
      if (result.put(item, key) != null) {
        throw InputRefusal.at(
            file.file(), file.lineOf(row), "the item \"%s\" has a key already.".formatted(item));
      }
    }
    return result;
  }

  String option(int item, int option) {
    return choices.get(item).values().get(option);
  }
}
