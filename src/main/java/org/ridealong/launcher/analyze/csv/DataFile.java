package org.ridealong.launcher.analyze.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * A file of rows under a header. Open it, ask for the columns that are needed, then {@link #read}
 * it once; only then do the columns hold their values. Columns that nobody asked for are skipped.
 */
public final class DataFile implements Closeable {

  private static final int LISTED = 12;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");

  private final Path file;
  private final RecordReader records;
  private final List<String> header;
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private int[] lines;
  private int rows;
  private String sha256 = "";

  private DataFile(Path file, RecordReader records) throws IOException {
    this.file = file;
    this.records = records;
    this.header = List.copyOf(readHeader());
  }

  /** Opens a file and reads its header; refuses a file that cannot hold data. */
  public static DataFile open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw InputRefusal.of(file, "a folder, not a file.");
    }
    if (!Files.exists(file)) {
      throw InputRefusal.of(file, "there is no such file.");
    }
    if (!Files.isReadable(file)) {
      throw InputRefusal.of(file, "not readable for this account.");
    }
    RecordReader records = new RecordReader(file);
    try {
      return new DataFile(file, records);
    } catch (IOException | RuntimeException e) {
      records.close();
      throw e;
    }
  }

  private List<String> readHeader() throws IOException {
    if (!records.next()) {
      throw InputRefusal.at(file, 1, "the file is empty.");
    }
    List<String> names = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (int cell = 0; cell < records.cells(); cell++) {
      String name = records.text(cell).strip();
      if (name.isEmpty()) {
        throw InputRefusal.at(file, 1, cell + 1, "the header has a column without a name.");
      }
      names.add(name);
    }
    if (names.stream().allMatch(name -> name.equals("NA") || NUMBER.matcher(name).matches())) {
      throw InputRefusal.at(
          file, 1, 1, "the first line holds numbers; a header with the columns' names is missing.");
    }
    for (String name : names) {
      Integer earlier = places.putIfAbsent(name, places.size() + 1);
      if (earlier != null) {
        throw InputRefusal.at(
            file,
            1,
            places.size() + 1,
            "the name \"%s\" occurs twice, first in column %d; is a header missing?"
                .formatted(name, earlier));
      }
    }
    records.expectCells(names.size());
    return names;
  }

  public Path file() {
    return file;
  }

  /** The columns' names in the file's order. */
  public List<String> header() {
    return header;
  }

  /** The header without some names. */
  public List<String> headerWithout(Collection<String> named) {
    return header.stream().filter(name -> !named.contains(name)).toList();
  }

  /** Asks for a column of text. */
  public TextColumn text(String name) {
    return ask(new TextColumn(name), name);
  }

  /** Asks for a column of decimal numbers. */
  public NumberColumn numbers(String name) {
    return ask(new NumberColumn(file, name), name);
  }

  /** Asks for columns of item scores; the table is there after {@link #read}. */
  public Supplier<ScoreTable> scores(List<String> names) {
    List<ScoreColumn> asked = new ArrayList<>();
    for (String name : names) {
      asked.add(ask(new ScoreColumn(file, name), name));
    }
    return () ->
        ScoreTable.ofColumns(
            rows,
            asked.stream().map(ScoreColumn::scores).toArray(byte[][]::new),
            asked.stream().map(ScoreColumn::missing).toArray(BitSet[]::new));
  }

  /**
   * Refuses a name that the header does not have.
   *
   * @param option the option that names the column, as {@code --group}
   */
  public void require(String name, String option) {
    if (!header.contains(name)) {
      String some = String.join(", ", header.subList(0, Math.min(LISTED, header.size())));
      throw InputRefusal.at(
          file,
          1,
          "%s names the column \"%s\", which the header does not have; it has %s%s."
              .formatted(option, name, some, header.size() > LISTED ? ", ..." : ""));
    }
  }

  /** Reads all rows into the columns that were asked for. */
  public void read() throws IOException {
    Column[] asked = columns.toArray(Column[]::new);
    int[] cells = places.stream().mapToInt(Integer::intValue).toArray();
    List<Integer> skipped = new ArrayList<>();
    for (int cell = 0; cell < header.size(); cell++) {
      if (!places.contains(cell)) {
        skipped.add(cell);
      }
    }
    while (records.next()) {
      if (records.cells() != header.size()) {
        throw tooFewCells();
      }
      for (int i = 0; i < asked.length; i++) {
        asked[i].take(records, cells[i]);
      }
      for (int cell : skipped) {
        if (!records.isAscii(cell)) {
          records.text(cell);
        }
      }
      keepLine();
      rows++;
    }
    if (rows == 0) {
      throw InputRefusal.at(file, 2, "there are no rows below the header.");
    }
    sha256 = records.sha256();
  }

  /** Lines are worth keeping only below a cell with line breaks. */
  private void keepLine() {
    if (lines == null && records.line() == rows + 2L) {
      return;
    }
    if (lines == null) {
      lines = IntStream.range(2, rows + 3).toArray();
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, 2 * rows);
    }
    lines[rows] = (int) records.line();
  }

  /** The line of the file on which a row begins; rows count from 0. */
  public long lineOf(int row) {
    return lines == null ? row + 2L : lines[row];
  }

  private InputRefusal tooFewCells() {
    boolean blank = records.cells() == 1 && records.from(0) == records.to(0);
    return blank
        ? InputRefusal.at(file, records.line(), "the line is empty.")
        : InputRefusal.at(
            file,
            records.line(),
            records.cells(),
            "the row ends after %d of %d cells.".formatted(records.cells(), header.size()));
  }

  /** Rows below the header; only after {@link #read}. */
  public int rows() {
    return rows;
  }

  /** SHA-256 of the file in hexadecimal; only after {@link #read}. */
  public String sha256() {
    return sha256;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private <C extends Column> C ask(C column, String name) {
    int place = header.indexOf(name);
    if (place < 0) {
      throw InputRefusal.at(file, 1, "the header has no column \"%s\".".formatted(name));
    }
    columns.add(column);
    places.add(place);
    return column;
  }
}
