package org.ridealong.launcher.analyze.csv;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/** Whole scores from 0 to 255, one byte each. */
final class ScoreColumn implements Column {

  private static final int LARGEST = 255;

  private final Path file;
  private final String name;
  private byte[] scores = new byte[1024];
  private final BitSet missing = new BitSet();
  private int rows;

  ScoreColumn(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public void take(RecordReader record, int cell) {
    if (rows == scores.length) {
      scores = Arrays.copyOf(scores, 2 * rows);
    }
    byte[] bytes = record.bytes();
    int from = record.from(cell);
    int to = record.to(cell);
    int first = to - from == 1 ? bytes[from] - '0' : -1;
    if (first >= 0 && first <= 9) {
      scores[rows++] = (byte) first;
    } else if (record.isMissing(cell)) {
      missing.set(rows++);
    } else {
      scores[rows++] = (byte) longScore(record, cell);
    }
  }

  private int longScore(RecordReader record, int cell) {
    int score = 0;
    int to = record.to(cell);
    for (int i = record.from(cell); i < to && score <= LARGEST; i++) {
      int digit = record.bytes()[i] - '0';
      score = digit >= 0 && digit <= 9 ? 10 * score + digit : LARGEST + 1;
    }
    if (score > LARGEST) {
      throw InputRefusal.at(
          file,
          record.line(),
          cell + 1,
          name,
          record.quoted(cell) + " is not a whole score from 0 to 255, NA or empty.");
    }
    return score;
  }

  byte[] scores() {
    return scores;
  }

  BitSet missing() {
    return missing;
  }
}
