package org.ridealong.launcher.analyze.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.psychometrics.numeric.ScoreTable;

class DataFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void reads_any_line_end(String end) throws IOException {
    ScoreTable scores = scores(String.join(end, "a,b", "1,NA", "12,", "255,0", ""));

    assertEquals(3, scores.candidates());
    assertEquals(1, scores.score(0, 0));
    assertEquals(ScoreTable.MISSING, scores.score(0, 1));
    assertEquals(12, scores.score(1, 0));
    assertEquals(ScoreTable.MISSING, scores.score(1, 1));
    assertEquals(255, scores.score(2, 0));
    assertEquals(0, scores.score(2, 1));
  }

  @Test
  void the_last_line_needs_no_end_and_a_byte_order_mark_is_no_name() throws IOException {
    try (DataFile file = open("\uFEFFa,b\n1,\"x\"")) {
      TextColumn b = file.text("b");
      file.read();

      assertEquals(List.of("a", "b"), file.header());
      assertEquals("x", b.text(0));
      assertEquals(1, file.rows());
    }
  }

  @Test
  void quoted_cells_hold_commas_line_ends_and_doubled_quotation_marks() throws IOException {
    try (DataFile file = open("\"name, full\",b\n\"a\"\"b\",1\n\"c\nd\",2\né,\n")) {
      TextColumn names = file.text("name, full");
      NumberColumn b = file.numbers("b");
      file.read();

      assertEquals(List.of("a\"b", "c\nd", "é"), names.values());
      assertArrayEquals(new int[] {0, 1, 2}, names.codes());
      assertArrayEquals(new double[] {1, 2, Double.NaN}, b.values());
    }
  }

  @Test
  void numbers_come_back_as_they_were_written() throws IOException {
    try (DataFile file = open("x\n41.299999999999997\n-1e-3\n.5\n+2.\nNA\n")) {
      NumberColumn x = file.numbers("x");
      file.read();

      assertArrayEquals(new double[] {41.299999999999997, -1e-3, 0.5, 2, Double.NaN}, x.values());
    }
  }

  @Test
  void hashes_the_file_as_it_lies_there() throws IOException {
    try (DataFile file = open("a\n1\n")) {
      file.read();
      // printf 'a\n1\n' | sha256sum
      assertEquals(
          "309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc", file.sha256());
    }
  }

  /** Records and cells larger and smaller than the buffer cross its end at any place. */
  @Test
  void what_was_written_is_read_whatever_its_length() throws IOException {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder("id,answer,score\n");
    String[] answers = new String[3000];
    for (int row = 0; row < answers.length; row++) {
      int length = row == 1500 ? 700_000 : random.nextInt(900);
      answers[row] = "é\"x,\n".repeat(length / 5) + row;
      text.append(row)
          .append(",\"")
          .append(answers[row].replace("\"", "\"\""))
          .append("\",")
          .append(row % 256)
          .append(row % 2 == 0 ? "\r\n" : "\n");
    }
    try (DataFile file = open(text.toString())) {
      TextColumn read = file.text("answer");
      Supplier<ScoreTable> score = file.scores(List.of("score"));
      file.read();

      assertEquals(answers.length, file.rows());
      for (int row = 0; row < answers.length; row++) {
        assertEquals(answers[row], read.text(row));
        assertEquals(row % 256, score.get().score(row, 0));
      }
    }
  }

  @Test
  void many_different_texts_keep_their_codes() throws IOException {
    StringBuilder text = new StringBuilder("id\n");
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < 20_000; i++) {
        text.append("candidate-").append(i).append('\n');
      }
    }
    try (DataFile file = open(text.toString())) {
      TextColumn id = file.text("id");
      file.read();

      assertEquals(20_000, id.values().size());
      assertEquals(id.codes()[12_345], id.codes()[32_345]);
      assertEquals("candidate-12345", id.text(32_345));
    }
  }

  @Test
  void an_empty_cell_of_text_is_missing() throws IOException {
    try (DataFile file = open("a,b\nNA,1\n,1\n")) {
      TextColumn a = file.text("a");
      file.read();

      assertNull(a.text(0));
      assertNull(a.text(1));
    }
  }

  @Test
  void a_refusal_names_the_line_of_the_file_below_cells_with_line_ends() throws IOException {
    try (DataFile file = open("a,b\n\"x\ny\nz\",1\nw,q\n")) {
      file.text("a");
      file.numbers("b");
      InputRefusal refusal = assertThrows(InputRefusal.class, file::read);

      assertTrue(
          refusal
              .getMessage()
              .endsWith("line 5, column 2 (b): \"q\" is not a number, NA or empty."),
          refusal.getMessage());
    }
  }

  private ScoreTable scores(String text) throws IOException {
    try (DataFile file = open(text)) {
      Supplier<ScoreTable> scores = file.scores(file.header());
      file.read();
      return scores.get();
    }
  }

  private DataFile open(String text) throws IOException {
    Path path = folder.resolve("data.csv");
    Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    return DataFile.open(path);
  }
}
