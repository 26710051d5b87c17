package org.ridealong.launcher.analyze.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Splits a file into records and cells without making objects: a record lies whole in the buffer,
 * and its cells are positions in it. Reads the file once, from front to back, and hashes it on the
 * way.
 */
final class RecordReader implements Closeable {

  /** More cells than this in a row are taken for a file that is not meant. */
  static final int MOST_COLUMNS = 5_000;

  private static final int FIRST_BUFFER = 1 << 18;
  private static final int LONGEST_RECORD = 1 << 26;
  private static final int LONGEST_QUOTATION = 40;

  private final Path file;
  private final InputStream in;
  private final MessageDigest digest;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int record;
  private int position;
  private int limit;
  private long line = 1;
  private long recordLine = 1;
  private int cells;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int mostCells = MOST_COLUMNS;

  RecordReader(Path file) throws IOException {
    this.file = file;
    this.in = Files.newInputStream(file);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    skipByteOrderMark();
  }

  /** From now on a longer record is refused. */
  void expectCells(int expected) {
    mostCells = expected;
  }

  /** Goes to the next record; false at the end of the file. */
  boolean next() throws IOException {
    record = position;
    recordLine = line;
    cells = 0;
    if (position == limit && refill(position) < 0) {
      return false;
    }
    boolean more = true;
    while (more) {
      more = readCell();
    }
    return true;
  }

  int cells() {
    return cells;
  }

  /** The line on which the record begins, from 1. */
  long line() {
    return recordLine;
  }

  byte[] bytes() {
    return buffer;
  }

  int from(int cell) {
    return record + starts[cell];
  }

  int to(int cell) {
    return record + ends[cell];
  }

  /** Whether the cell is empty or {@code NA}. */
  boolean isMissing(int cell) {
    int from = from(cell);
    int length = ends[cell] - starts[cell];
    return length == 0 || (length == 2 && buffer[from] == 'N' && buffer[from + 1] == 'A');
  }

  boolean isAscii(int cell) {
    int seen = 0;
    for (int i = from(cell); i < to(cell); i++) {
      seen |= buffer[i];
    }
    return seen >= 0;
  }

  /** The cell as text; refuses what is not UTF-8. */
  String text(int cell) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(buffer, from(cell), ends[cell] - starts[cell]))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw InputRefusal.at(
            file, recordLine, cell + 1, "a zero byte, so this is not a UTF-8 text file.");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw InputRefusal.at(
          file, recordLine, cell + 1, "not UTF-8; save the file as UTF-8 and try again.");
    }
  }

  /** The cell in quotation marks for a message, cut when it is long. */
  String quoted(int cell) {
    String text = text(cell).replaceAll("\\p{Cntrl}", " ");
    return text.length() <= LONGEST_QUOTATION
        ? "\"" + text + "\""
        : "\"" + text.substring(0, LONGEST_QUOTATION) + "...\"";
  }

  /** SHA-256 of the whole file in hexadecimal; only after the last record. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Reads one cell; false when it ended its record. */
  private boolean readCell() throws IOException {
    if (cells == mostCells) {
      throw tooManyCells();
    }
    if (position == limit && refill(position) < 0) {
      return add(position, position);
    }
    if (buffer[position] == '"') {
      return readQuotedCell();
    }
    int start = position - record;
    int at = position;
    while (true) {
      if (at == limit) {
        int moved = refill(at);
        if (moved < 0) {
          position = limit;
          return add(record + start, limit);
        }
        at = moved;
      }
      byte b = buffer[at];
      if (b == ',' || b == '\n' || b == '\r') {
        add(record + start, at);
        return endCell(at);
      }
      if (b == '"') {
        throw InputRefusal.at(
            file,
            line,
            cells + 1,
            "a quotation mark inside a cell that does not begin with one (RFC 4180 doubles it).");
      }
      at++;
    }
  }

  /** Undoubles quotation marks in place: what is read is never shorter than what it means. */
  private boolean readQuotedCell() throws IOException {
    long opened = line;
    int start = position - record;
    int write = start;
    int at = position + 1;
    while (true) {
      at = filled(at);
      if (at < 0) {
        throw InputRefusal.at(
            file, opened, cells + 1, "a quotation mark opens a cell that is never closed.");
      }
      byte b = buffer[at++];
      if (b == '"') {
        at = filled(at);
        if (at < 0) {
          position = limit;
          return add(record + start, record + write);
        }
        if (buffer[at] != '"') {
          add(record + start, record + write);
          return endCell(at);
        }
        at++;
      } else if (b == '\n') {
        line++;
      }
      buffer[record + write++] = b;
    }
  }

  private int filled(int at) throws IOException {
    return at == limit ? refill(at) : at;
  }

  /** Goes past the separator behind a cell; false if it ended the record. */
  private boolean endCell(int at) throws IOException {
    switch (buffer[at]) {
      case ',' -> {
        position = at + 1;
        return true;
      }
      case '\n' -> position = at + 1;
      case '\r' -> {
        int after = filled(at + 1);
        position = after < 0 ? limit : buffer[after] == '\n' ? after + 1 : after;
      }
      default ->
          throw InputRefusal.at(
              file,
              line,
              cells,
              "after the closing quotation mark comes neither comma nor line end.");
    }
    line++;
    return false;
  }

  /** Keeps a cell's place, relative to the record, which a refill moves. Always false. */
  private boolean add(int from, int to) {
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, 2 * cells);
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    starts[cells] = from - record;
    ends[cells] = to - record;
    cells++;
    return false;
  }

  /** Moves the record to the front and reads on; gives the moved position, or -1 at the end. */
  private int refill(int at) throws IOException {
    int kept = limit - record;
    if (record > 0) {
      System.arraycopy(buffer, record, buffer, 0, kept);
    } else if (limit == buffer.length) {
      if (buffer.length >= LONGEST_RECORD) {
        throw InputRefusal.at(
            file,
            recordLine,
            cells + 1,
            "the row is longer than 64 MiB; a quotation mark may be open.");
      }
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int moved = at - record;
    position -= record;
    record = 0;
    limit = kept;
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read <= 0) {
      return -1;
    }
    digest.update(buffer, limit, read);
    limit += read;
    return moved;
  }

  private InputRefusal tooManyCells() {
    return recordLine == 1 && mostCells == MOST_COLUMNS
        ? InputRefusal.at(
            file, recordLine, cells + 1, "more than %d columns.".formatted(MOST_COLUMNS))
        : InputRefusal.at(
            file,
            recordLine,
            cells + 1,
            "the row has more cells than the header, which has %d.".formatted(mostCells));
  }

  private void skipByteOrderMark() throws IOException {
    while (limit < 3 && refill(0) >= 0) {
      // A stream may give fewer bytes than asked for.
    }
    if (limit >= 2
        && ((buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF)
            || (buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE))) {
      throw InputRefusal.at(file, 1, 1, "UTF-16, not UTF-8; save the file as UTF-8 and try again.");
    }
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      position = 3;
    }
  }
}
