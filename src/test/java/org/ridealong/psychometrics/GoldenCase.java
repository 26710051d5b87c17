package org.ridealong.psychometrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A CSV file of a golden case below {@code src/test/resources/psychometrics}. */
public final class GoldenCase {

  private final String name;
  private final List<String> header;
  private final List<String[]> rows;

  private GoldenCase(String name, List<String> header, List<String[]> rows) {
    this.name = name;
    this.header = header;
    this.rows = rows;
  }

  /** Reads a file without quotes, as {@code "equating/kolen-brennan-table-2.5/data.csv"}. */
  public static GoldenCase read(String name) {
    try (var in = GoldenCase.class.getResourceAsStream("/psychometrics/" + name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      List<String[]> lines =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.split(",", -1))
              .toList();
      return new GoldenCase(name, List.of(lines.get(0)), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int rows() {
    return rows.size();
  }

  public List<String> header() {
    return header;
  }

  public String text(int row, String column) {
    int place = header.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException(name + " has no column " + column);
    }
    return rows.get(row)[place];
  }

  public double number(int row, String column) {
    return Double.parseDouble(text(row, column));
  }

  public double[] numbers(String column) {
    return IntStream.range(0, rows()).mapToDouble(row -> number(row, column)).toArray();
  }

  public boolean[] flags(String column) {
    boolean[] flags = new boolean[rows()];
    for (int row = 0; row < flags.length; row++) {
      flags[row] = text(row, column).equals("1");
    }
    return flags;
  }

  /** Whole numbers of the named columns, one array per row. */
  public int[][] integers(List<String> columns) {
    List<int[]> integers = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      int at = row;
      integers.add(columns.stream().mapToInt(c -> Integer.parseInt(text(at, c))).toArray());
    }
    return integers.toArray(int[][]::new);
  }
}
