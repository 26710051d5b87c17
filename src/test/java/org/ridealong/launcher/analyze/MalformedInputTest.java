package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred bad files, each refused by one sentence that names the place, and nothing written. */
class MalformedInputTest {

  private static final List<String> HEADER = List.of("i1", "i2", "i3", "i4");

  /** How each kind is asked for over the columns of {@link #HEADER}; DATA stands for the file. */
  private static final List<String> KINDS =
      List.of(
          "irt --model 2pl --data DATA",
          "irt --model grm --data DATA",
          "irt --model rasch --estimator cml --data DATA",
          "facets --data DATA --person i1 --rater i2 --criteria i3,i4",
          "agreement --data DATA",
          "generalizability --data DATA --score i1 --object i2 --facets i3,i4",
          "dif --data DATA --group i1 --focal 1",
          "impact --data DATA",
          "equate --data DATA --scale i1 --x i2 --y i3",
          "standard --method angoff --data DATA",
          "sjt --panel DATA --data DATA",
          "timing --data DATA");

  @TempDir Path folder;

  /**
   * @param place what must stand behind the file's name, as {@code line 3, column 2}
   * @param says what else the sentence must say
   */
  private record Bad(String name, byte[] bytes, String place, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Bad bad(String name, String text, String place, String says) {
    return new Bad(name, text.getBytes(StandardCharsets.UTF_8), place, says);
  }

  /** A sound table of which one line, counted from 1, is replaced. */
  private static String with(int line, String text) {
    List<String> lines = new ArrayList<>(List.of(String.join(",", HEADER)));
    for (int row = 0; row < 8; row++) {
      int bits = row;
      lines.add(
          String.join(
              ",", IntStream.range(0, 4).mapToObj(i -> "" + ((bits >> (i % 3)) & 1)).toList()));
    }
    lines.set(line - 1, text);
    return String.join("\n", lines) + "\n";
  }

  static Stream<Bad> files() {
    List<Bad> files = new ArrayList<>();
    wrongCells(files);
    ragged(files);
    headers(files);
    quotes(files);
    encodings(files);
    emptyOnes(files);
    return files.stream();
  }

  private static void wrongCells(List<Bad> files) {
    String[] cells = {
      "x",
      "1x",
      "-1",
      "256",
      "1.5",
      "1e0",
      " 1",
      "1 ",
      "+1",
      "0x1",
      "999999999999",
      "TRUE",
      "na",
      "N/A",
      "NaN",
      "1;0",
      "\"1 0\"",
      "٣",
      "-",
      ".",
      "0.0",
      "1_",
      "One",
      "1e400",
      "$1"
    };
    for (int i = 0; i < cells.length; i++) {
      int line = 2 + i % 8;
      int column = 1 + i % 4;
      List<String> row = new ArrayList<>(List.of("1", "0", "1", "0"));
      row.set(column - 1, cells[i]);
      files.add(
          bad(
              "the cell " + cells[i],
              with(line, String.join(",", row)),
              "line %d, column %d (i%d)".formatted(line, column, column),
              cells[i].replace("\"", "")));
    }
  }

  private static void ragged(List<Bad> files) {
    for (int line = 2; line <= 9; line++) {
      files.add(
          bad(
              "a long row " + line,
              with(line, "1,0,1,0,1"),
              "line %d, column 5".formatted(line),
              "more cells"));
      files.add(
          bad(
              "a short row " + line,
              with(line, "1,0,1"),
              "line %d, column 3".formatted(line),
              "3 of 4"));
      files.add(bad("an empty line " + line, with(line, ""), "line " + line, "empty"));
    }
    files.add(bad("a row of commas", with(4, ",,,,,,,"), "line 4, column 5", "more cells"));
    files.add(bad("semicolons", with(2, "1;0;1;0"), "line 2, column 1", "1 of 4"));
    files.add(bad("tabs", with(2, "1\t0\t1\t0"), "line 2, column 1", "1 of 4"));
    files.add(bad("two empty lines at the end", with(9, "1,0,1,0\n\n"), "line 10", "empty"));
  }

  private static void headers(List<Bad> files) {
    files.add(bad("no header", "1,0,1,0\n0,1,0,1\n", "line 1", "header"));
    files.add(bad("no header, all different", "0,1,2,3\n0,1,0,1\n", "line 1", "header"));
    files.add(bad("no header, options", "A,B,C,A\nA,B,C,D\n", "line 1, column 4", "header"));
    files.add(bad("no header, missing cell", "1,NA,0,2\n0,1,0,1\n", "line 1", "header"));
    files.add(
        bad("no header, an empty cell", "1,,0,2\n0,1,0,1\n", "line 1, column 2", "without a name"));
    for (int column = 1; column <= 4; column++) {
      List<String> names = new ArrayList<>(HEADER);
      names.set(column - 1, "");
      files.add(
          bad(
              "no name " + column,
              with(1, String.join(",", names)),
              "line 1, column " + column,
              "without a name"));
      names.set(column - 1, "  ");
      files.add(
          bad(
              "a blank name " + column,
              with(1, String.join(",", names)),
              "line 1, column " + column,
              "without a name"));
      if (column > 1) {
        names.set(column - 1, "i1");
        files.add(
            bad(
                "a name twice " + column,
                with(1, String.join(",", names)),
                "line 1, column " + column,
                "\"i1\" occurs twice"));
        names.set(column - 1, " i1 ");
        files.add(
            bad(
                "a name twice with spaces " + column,
                with(1, String.join(",", names)),
                "line 1, column " + column,
                "\"i1\" occurs twice"));
      }
    }
    files.add(
        bad("a comma too many", with(1, "i1,i2,i3,i4,"), "line 1, column 5", "without a name"));
    files.add(
        bad(
            "a million columns",
            "c".repeat(10) + ",x".repeat(1_000_000) + "\n",
            "line 1, column 5001",
            "more than 5000"));
    files.add(
        bad(
            "a million columns in a row",
            with(3, "1" + ",1".repeat(1_000_000)),
            "line 3, column 5",
            "more cells"));
  }

  private static void quotes(List<Bad> files) {
    files.add(
        bad(
            "a quotation mark inside",
            with(3, "1,0\"1,1,0"),
            "line 3, column 2",
            "quotation mark"));
    files.add(
        bad(
            "a quotation mark left open",
            with(4, "1,\"0,1,0"),
            "line 4, column 2",
            "never closed"));
    files.add(
        bad(
            "a header's mark left open",
            with(1, "i1,\"i2,i3,i4"),
            "line 1, column 2",
            "never closed"));
    files.add(
        bad(
            "text behind a closing mark",
            with(5, "1,\"0\"x,1,0"),
            "line 5, column 2",
            "neither comma"));
    files.add(
        bad(
            "a space behind a closing mark",
            with(5, "1,\"0\" ,1,0"),
            "line 5, column 2",
            "neither comma"));
    files.add(
        bad("a line break in a score", with(5, "1,\"0\n1\",1,0"), "line 5, column 2 (i2)", "0 1"));
    files.add(
        bad(
            "a wrong cell below a line break",
            "a,b\n\"1\",\"NA\"\nx,0\n",
            "line 3, column 1 (a)",
            "x"));
    files.add(
        bad(
            "an open mark in the last cell",
            with(9, "1,0,1,\""),
            "line 9, column 4",
            "never closed"));
  }

  private static void encodings(List<Bad> files) {
    String text = with(1, "i1,é,i3,i4");
    for (String name : List.of("ISO-8859-1", "windows-1252")) {
      files.add(
          new Bad(
              "a header in " + name,
              text.getBytes(Charset.forName(name)),
              "line 1, column 2",
              "UTF-8"));
      files.add(
          new Bad(
              "a cell in " + name,
              with(3, "1,é,1,0").getBytes(Charset.forName(name)),
              "line 3, column 2",
              "UTF-8"));
    }
    files.add(
        new Bad("UTF-16", text.getBytes(StandardCharsets.UTF_16), "line 1, column 1", "UTF-16"));
    files.add(
        new Bad(
            "UTF-16 with the small end first", littleEndian(text), "line 1, column 1", "UTF-16"));
    files.add(
        new Bad(
            "UTF-16 without a mark",
            text.getBytes(StandardCharsets.UTF_16BE),
            "line 1, column 1",
            "UTF-8"));
    files.add(
        new Bad("UTF-32", text.getBytes(Charset.forName("UTF-32")), "line 1, column 1", "UTF-8"));
    files.add(
        new Bad(
            "a zip file",
            new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0},
            "line 1, column 1",
            "UTF-8"));
    files.add(
        new Bad(
            "a picture",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
            "line 1, column 1",
            "UTF-8"));
    files.add(bad("a zero byte", with(3, "1,\0,1,0"), "line 3, column 2", "UTF-8"));
    files.add(
        new Bad(
            "a cut character",
            concat(with(3, "1,0,1,0"), (byte) 0xC3),
            "line 10, column 1",
            "1 of 4"));
  }

  private static byte[] littleEndian(String text) {
    return concat("", "\uFEFF".concat(text).getBytes(StandardCharsets.UTF_16LE));
  }

  private static byte[] concat(String text, byte... more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(more);
    return bytes.toByteArray();
  }

  private static void emptyOnes(List<Bad> files) {
    files.add(bad("an empty file", "", "line 1", "empty"));
    files.add(bad("a byte order mark alone", "\uFEFF", "line 1", "empty"));
    files.add(bad("a header alone", "i1,i2\n", "line 2", "no rows"));
    files.add(bad("a header without a line end", "i1,i2", "line 2", "no rows"));
    files.add(bad("a line end alone", "\n", "line 1, column 1", "without a name"));
    files.add(bad("an empty first line", "\ni1,i2\n1,0\n", "line 1, column 1", "without a name"));
  }

  @Test
  void there_are_a_hundred() {
    assertTrue(files().count() >= 100, "only " + files().count());
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_refused_with_its_place(Bad bad) throws IOException {
    Path data = folder.resolve("data.csv");
    Files.write(data, bad.bytes());
    Path out = folder.resolve("out");

    Analyze run = Analyze.run(out, "classical", "--data", data.toString());

    assertEquals(1, run.exit());
    assertEquals("", run.output());
    assertEquals(1, run.errors().lines().count(), run.errors());
    assertTrue(run.errors().startsWith(data + ", " + bad.place()), run.errors());
    assertTrue(run.errors().contains(bad.says()), run.errors());
    assertFalse(Files.exists(out));
  }

  /** What is wrong with these is wrong whatever the columns mean. */
  static Stream<Arguments> filesThatNoKindCanRead() {
    List<Bad> files = new ArrayList<>();
    ragged(files);
    headers(files);
    encodings(files);
    emptyOnes(files);
    return KINDS.stream().flatMap(kind -> files.stream().map(bad -> Arguments.of(kind, bad)));
  }

  @ParameterizedTest
  @MethodSource("filesThatNoKindCanRead")
  void every_kind_refuses_it_in_a_sentence(String kind, Bad bad) throws IOException {
    Path data = folder.resolve("data.csv");
    Files.write(data, bad.bytes());
    Path out = folder.resolve("out");

    Analyze run = Analyze.run(out, kind.replace("DATA", data.toString()).split(" "));

    assertEquals(1, run.exit(), run.errors());
    assertEquals("", run.output());
    assertEquals(1, run.errors().lines().count(), run.errors());
    assertTrue(run.errors().startsWith(data + ", line "), run.errors());
    assertFalse(Files.exists(out));
  }
}
