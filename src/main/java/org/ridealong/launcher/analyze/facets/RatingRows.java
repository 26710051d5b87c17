package org.ridealong.launcher.analyze.facets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.TextColumn;
import org.ridealong.psychometrics.facets.Ratings;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Ratings with the names of candidates, raters and criteria.
 *
 * @param persons in the order of their first row
 * @param raters in the order of their names
 */
record RatingRows(
    Ratings ratings, List<String> persons, List<String> raters, List<String> criteria) {

  /** Reads one row per rating event. */
  static RatingRows read(DataFile file, String person, String rater, List<String> criteria)
      throws IOException {
    file.require(person, "--person");
    file.require(rater, "--rater");
    criteria.forEach(criterion -> file.require(criterion, "--criteria"));
    TextColumn persons = file.text(person);
    TextColumn raters = file.text(rater);
    Supplier<ScoreTable> scores = file.scores(criteria);
    List<String> named = new ArrayList<>(criteria);
    named.addAll(List.of(person, rater));
    List<TextColumn> others = file.headerWithout(named).stream().map(file::text).toList();
    file.read();
    refuseDoubles(file, persons, raters, others);
    int[] order = order(raters.values());
    int[] ofRater = codes(file, raters);
    for (int row = 0; row < ofRater.length; row++) {
      ofRater[row] = order[ofRater[row]];
    }
    Ratings ratings =
        new Ratings(
            persons.values().size(),
            raters.values().size(),
            criteria.size(),
            codes(file, persons),
            ofRater,
            cells(scores.get()));
    return new RatingRows(
        ratings, persons.values(), raters.values().stream().sorted().toList(), criteria);
  }

  /**
   * A rater looks at a candidate once, unless a further column tells the rows apart, as another
   * task does.
   */
  private static void refuseDoubles(
      DataFile file, TextColumn persons, TextColumn raters, List<TextColumn> others) {
    int[] ofPerson = codes(file, persons);
    int[] ofRater = codes(file, raters);
    int[][] further = others.stream().map(TextColumn::codes).toArray(int[][]::new);
    Map<List<Integer>, Integer> seen = new HashMap<>();
    for (int row = 0; row < ofPerson.length; row++) {
      List<Integer> look = new ArrayList<>(List.of(ofPerson[row], ofRater[row]));
      for (int[] column : further) {
        look.add(column[row]);
      }
      Integer earlier = seen.putIfAbsent(look, row);
      if (earlier != null) {
        throw InputRefusal.at(
            file.file(),
            file.lineOf(row),
            file.header().indexOf(raters.name()) + 1,
            raters.name(),
            "rater %s has rated %s already, on line %d, and no further column tells the two apart."
                .formatted(raters.text(row), persons.text(row), file.lineOf(earlier)));
      }
    }
  }

  /** The place of each name among the sorted ones. */
  private static int[] order(List<String> names) {
    int[] sorted =
        IntStream.range(0, names.size())
            .boxed()
            .sorted(Comparator.comparing(names::get))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] place = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      place[sorted[i]] = i;
    }
    return place;
  }

  private static int[] codes(DataFile file, TextColumn column) {
    int[] codes = column.codes();
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] == TextColumn.MISSING) {
        throw InputRefusal.at(
            file.file(),
            file.lineOf(row),
            file.header().indexOf(column.name()) + 1,
            column.name(),
            "the cell is empty; each row needs its person and its rater.");
      }
    }
    return codes;
  }

  private static short[] cells(ScoreTable table) {
    short[] cells = new short[table.candidates() * table.items()];
    for (int item = 0; item < table.items(); item++) {
      for (int row = 0; row < table.candidates(); row++) {
        cells[row * table.items() + item] = (short) table.score(row, item);
      }
    }
    return cells;
  }
}
