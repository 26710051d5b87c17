package org.ridealong.launcher.analyze.dif;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.TextColumn;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Item scores of two groups.
 *
 * @param items the items' names
 * @param focal the candidates of the focal group; the others are the reference group
 */
record GroupFile(List<String> items, ScoreTable scores, BitSet focal) {

  private static final int FEW = 200;

  static GroupFile read(Run run, Path path, String group, String focal) throws IOException {
    DataFile file = run.open(path);
    file.require(group, "--group");
    List<String> items = file.headerWithout(List.of(group));
    if (items.isEmpty()) {
      throw InputRefusal.at(file.file(), 1, "beside the group there is no column of an item.");
    }
    TextColumn groups = file.text(group);
    Supplier<ScoreTable> scores = file.scores(items);
    file.read();
    int code = groups.values().indexOf(focal);
    if (code < 0 || groups.values().size() < 2) {
      throw InputRefusal.at(
          file.file(),
          1,
          file.header().indexOf(group) + 1,
          group,
          "--focal \"%s\" and a reference group must occur; the groups are %s."
              .formatted(focal, String.join(", ", groups.values())));
    }
    return of(run, items, scores.get(), groups.codes(), code);
  }

  private static GroupFile of(
      Run run, List<String> items, ScoreTable all, int[] codes, int focalCode) {
    BitSet dropped = new BitSet();
    BitSet focal = new BitSet();
    int kept = 0;
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] == TextColumn.MISSING) {
        dropped.set(row);
      } else {
        focal.set(kept++, codes[row] == focalCode);
      }
    }
    if (!dropped.isEmpty()) {
      run.warn(
          "MISSING_DROPPED",
          "%d of %d candidates have no group and take no part."
              .formatted(dropped.cardinality(), codes.length));
    }
    ScoreTable scores = dropped.isEmpty() ? all : all.withoutCandidates(dropped);
    if (scores.hasMissing()) {
      run.warn(
          "MISSING_CELLS",
          "A missing cell adds nothing to the matching score; who misses an item takes no part in"
              + " that item's comparison.");
    }
    int focals = focal.cardinality();
    int references = scores.candidates() - focals;
    if (Math.min(focals, references) < FEW) {
      run.warn(
          "SMALL_GROUP",
          "%d focal and %d reference candidates: below 200 in a group, classes and tests of DIF are"
                  .formatted(focals, references)
              + " unsure.");
    }
    run.say("%d focal and %d reference candidates.".formatted(focals, references));
    return new GroupFile(items, scores, focal);
  }

  /** The items whose scores are 0 and 1. */
  BitSet zeroOneItems() {
    BitSet zeroOne = new BitSet();
    for (int item = 0; item < items.size(); item++) {
      zeroOne.set(item, scores.highest(item) <= 1);
    }
    return zeroOne;
  }
}
