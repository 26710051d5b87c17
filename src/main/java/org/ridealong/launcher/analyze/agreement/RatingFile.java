package org.ridealong.launcher.analyze.agreement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ridealong.launcher.analyze.csv.Cells;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.TextColumn;
import org.ridealong.psychometrics.agreement.Ratings;

/** Reads one column per rater: numbers if every rating is one, names if none is. */
final class RatingFile {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  private RatingFile() {}

  static Ratings read(DataFile file) throws IOException {
    List<TextColumn> raters = new ArrayList<>();
    file.header().forEach(name -> raters.add(file.text(name)));
    if (raters.size() < 2) {
      throw InputRefusal.at(file.file(), 1, "agreement needs two raters, so at least two columns.");
    }
    file.read();
    long numbers =
        raters.stream().flatMap(r -> r.values().stream()).filter(NUMBER.asMatchPredicate()).count();
    long all = raters.stream().mapToLong(r -> r.values().size()).sum();
    if (numbers == all) {
      return Ratings.ofNumbers(raters.size(), numbers(file, raters));
    }
    if (numbers > 0) {
      throw mixed(file, raters);
    }
    return Ratings.ofNames(raters.size(), names(file.rows(), raters));
  }

  private static double[][] numbers(DataFile file, List<TextColumn> raters) {
    int rows = file.rows();
    List<String> names = file.header();
    double[][] table = new double[rows][raters.size()];
    for (int rater = 0; rater < raters.size(); rater++) {
      double[] values =
          raters.get(rater).values().stream().mapToDouble(Double::parseDouble).toArray();
      int[] codes = raters.get(rater).codes();
      for (int row = 0; row < rows; row++) {
        double value = codes[row] < 0 ? Double.NaN : values[codes[row]];
        table[row][rater] = Cells.sized(file, row, names.get(rater), value);
      }
    }
    return table;
  }

  private static List<List<String>> names(int rows, List<TextColumn> raters) {
    List<List<String>> table = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<String> unit = new ArrayList<>();
      for (TextColumn rater : raters) {
        unit.add(rater.text(row));
      }
      table.add(unit);
    }
    return table;
  }

  /** Names the first cell that differs in kind from the first rating. */
  private static InputRefusal mixed(DataFile file, List<TextColumn> raters) {
    Boolean first = null;
    for (int row = 0; row < file.rows(); row++) {
      for (int rater = 0; rater < raters.size(); rater++) {
        String text = raters.get(rater).text(row);
        if (text == null) {
          continue;
        }
        boolean isNumber = NUMBER.matcher(text).matches();
        if (first != null && first != isNumber) {
          return InputRefusal.at(
              file.file(),
              file.lineOf(row),
              rater + 1,
              raters.get(rater).name(),
              "\"%s\" is %s among %s; ratings are all numbers or all names."
                  .formatted(
                      text, isNumber ? "a number" : "no number", isNumber ? "names" : "numbers"));
        }
        first = isNumber;
      }
    }
    throw new IllegalStateException("neither numbers nor names");
  }
}
