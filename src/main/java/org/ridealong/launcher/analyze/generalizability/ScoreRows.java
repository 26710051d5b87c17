package org.ridealong.launcher.analyze.generalizability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.NumberColumn;
import org.ridealong.launcher.analyze.csv.TextColumn;
import org.ridealong.psychometrics.generalizability.Observations;

/** Scores in long format with the names of all levels; rows without a score are left out. */
final class ScoreRows {

  private final DataFile file;
  private final List<TextColumn> factors;
  private final int[] kept;
  private final Observations observations;

  private ScoreRows(DataFile file, NumberColumn score, List<TextColumn> factors) {
    this.file = file;
    this.factors = factors;
    double[] scores = score.values();
    kept = IntStream.range(0, scores.length).filter(row -> !Double.isNaN(scores[row])).toArray();
    int[][] levels = new int[factors.size()][];
    for (int factor = 0; factor < levels.length; factor++) {
      levels[factor] = levels(factors.get(factor));
    }
    observations =
        new Observations(levels, IntStream.of(kept).mapToDouble(row -> scores[row]).toArray());
  }

  static ScoreRows read(DataFile file, String score, List<String> names) throws IOException {
    file.require(score, "--score");
    file.require(names.get(0), "--object");
    names.stream().skip(1).forEach(name -> file.require(name, "--facets"));
    NumberColumn scores = file.numbers(score);
    List<TextColumn> factors = new ArrayList<>();
    names.forEach(name -> factors.add(file.text(name)));
    file.read();
    ScoreRows rows = new ScoreRows(file, scores, factors);
    if (rows.kept.length == 0) {
      throw InputRefusal.at(
          file.file(), 2, "the column \"%s\" has no score in any row.".formatted(score));
    }
    return rows;
  }

  private int[] levels(TextColumn column) {
    int[] codes = column.codes();
    int[] levels = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      levels[i] = codes[kept[i]];
      if (levels[i] == TextColumn.MISSING) {
        throw InputRefusal.at(
            file.file(),
            file.lineOf(kept[i]),
            file.header().indexOf(column.name()) + 1,
            column.name(),
            "the cell is empty; a score needs its object and all its facets.");
      }
    }
    return levels;
  }

  Observations observations() {
    return observations;
  }

  int used() {
    return kept.length;
  }

  int dropped() {
    return factors.get(0).codes().length - kept.length;
  }

  /** The name of the level that a factor has in an observation. */
  String name(int factor, int observation) {
    return factors.get(factor).text(kept[observation]);
  }

  /** About the file as a whole. */
  InputRefusal refusal(String problem) {
    return InputRefusal.of(file.file(), problem);
  }
}
