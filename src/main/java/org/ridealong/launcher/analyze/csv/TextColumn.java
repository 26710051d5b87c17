package org.ridealong.launcher.analyze.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Text, held as one number per row into the list of different values, so that a column of a hundred
 * thousand answers is as small as one of scores.
 */
public final class TextColumn implements Column {

  /** The code of a missing cell. */
  public static final int MISSING = -1;

  private static final int BYTES = 256;

  private final String name;
  private final List<String> values = new ArrayList<>();
  private final List<byte[]> spellings = new ArrayList<>();
  private final int[] ofOneByte = new int[BYTES];
  private int[] table = new int[BYTES];
  private int[] codes = new int[1024];
  private int rows;

  TextColumn(String name) {
    this.name = name;
    Arrays.fill(ofOneByte, MISSING);
    Arrays.fill(table, MISSING);
  }

  @Override
  public void take(RecordReader record, int cell) {
    if (rows == codes.length) {
      codes = Arrays.copyOf(codes, 2 * rows);
    }
    int from = record.from(cell);
    int code = record.to(cell) - from == 1 ? ofOneByte[record.bytes()[from] & 0xFF] : MISSING;
    codes[rows++] = code >= 0 || record.isMissing(cell) ? code : code(record, cell);
  }

  private int code(RecordReader record, int cell) {
    byte[] bytes = record.bytes();
    int from = record.from(cell);
    int to = record.to(cell);
    int slot = slot(hash(bytes, from, to), bytes, from, to);
    if (table[slot] >= 0) {
      return table[slot];
    }
    int code = values.size();
    values.add(record.text(cell));
    spellings.add(Arrays.copyOfRange(bytes, from, to));
    table[slot] = code;
    if (to - from == 1) {
      ofOneByte[bytes[from] & 0xFF] = code;
    }
    if (2 * values.size() > table.length) {
      enlarge();
    }
    return code;
  }

  /** The slot that holds the spelling, or the empty one where it belongs (linear probing). */
  private int slot(int hash, byte[] bytes, int from, int to) {
    int slot = hash & (table.length - 1);
    while (table[slot] >= 0) {
      byte[] held = spellings.get(table[slot]);
      if (Arrays.equals(held, 0, held.length, bytes, from, to)) {
        return slot;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private void enlarge() {
    table = new int[2 * table.length];
    Arrays.fill(table, MISSING);
    for (int code = 0; code < spellings.size(); code++) {
      byte[] held = spellings.get(code);
      table[slot(hash(held, 0, held.length), held, 0, held.length)] = code;
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }

  public String name() {
    return name;
  }

  /** The different values in the order of their first row. */
  public List<String> values() {
    return Collections.unmodifiableList(values);
  }

  /** One place in {@link #values} per row, {@link #MISSING} for a missing cell. */
  public int[] codes() {
    return Arrays.copyOf(codes, rows);
  }

  /** The text of a row, null for a missing cell. */
  public String text(int row) {
    return codes[row] < 0 ? null : values.get(codes[row]);
  }
}
