package org.ridealong.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ridealong.delivery.Answer;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.psychometrics.classical.OptionAnalysis;
import org.ridealong.psychometrics.classical.ScoreMatrix;

/**
 * The answers on a form as arrays, one row per exam and one column per item, filled in one pass
 * over the responses.
 *
 * <p>Two matrices, for two questions. How an item worked is asked of the answers that were scored:
 * {@link #scored}. A total needs a score at every item, and there an omission counts as the lowest
 * score, as in any exam with a clock: {@link #counted}. A late answer that nobody has decided on,
 * and a question that was never asked, stay missing in both; an exam with such a cell has no total.
 * The scoring plan decides what becomes of a score; these are the figures to look at before.
 *
 * <p>A written item joins the totals when every answer to it has a result from its raters, and not
 * before: a total over the answers that happened to be read first would rest on few exams and
 * change with the order of reading. Until then it has figures of its own, over the answers that
 * have a result.
 */
final class FormAnswers {

  private static final double LOWEST = FormItem.RANGE.lowest();

  private final List<FormItem> items;
  private final double[][] scored;
  private final double[][] counted;
  private final Answer[][] answers;
  private final int[] waiting;
  private final List<List<ResponseRecord>> responses;

  private FormAnswers(FormData data) {
    items = data.items();
    Map<String, Integer> exams = exams(data);
    Map<UUID, Integer> columns = new HashMap<>();
    items.forEach(item -> columns.put(item.id(), columns.size()));
    scored = empty(exams.size());
    counted = empty(exams.size());
    answers = new Answer[exams.size()][items.size()];
    responses = items.stream().<List<ResponseRecord>>map(item -> new ArrayList<>()).toList();
    waiting = waiting(data, columns);
    for (ResponseRecord response : data.responses()) {
      int item = columns.get(response.decisionPointId());
      responses.get(item).add(response);
      put(data, exams.get(response.responseCode()), item, response);
    }
  }

  static FormAnswers of(FormData data) {
    return new FormAnswers(data);
  }

  private static Map<String, Integer> exams(FormData data) {
    Map<String, Integer> exams = new TreeMap<>();
    data.responses().forEach(response -> exams.put(response.responseCode(), 0));
    int row = 0;
    for (Map.Entry<String, Integer> exam : exams.entrySet()) {
      exam.setValue(row++);
    }
    return exams;
  }

  private double[][] empty(int exams) {
    double[][] rows = new double[exams][items.size()];
    Arrays.stream(rows).forEach(row -> Arrays.fill(row, ScoreMatrix.MISSING));
    return rows;
  }

  /** A later attempt at the same question takes the place of an earlier one. */
  private void put(FormData data, int exam, int column, ResponseRecord response) {
    scored[exam][column] = data.score(response).orElse(ScoreMatrix.MISSING);
    boolean omitted = FormItem.isOmission(response);
    if (waiting[column] == 0) {
      counted[exam][column] = omitted ? LOWEST : scored[exam][column];
    }
    answers[exam][column] = omitted ? null : response.answer();
  }

  private static int[] waiting(FormData data, Map<UUID, Integer> columns) {
    int[] waiting = new int[columns.size()];
    for (ResponseRecord response : data.responses()) {
      waiting[columns.get(response.decisionPointId())] += data.waits(response) ? 1 : 0;
    }
    return waiting;
  }

  List<FormItem> items() {
    return items;
  }

  /** The responses at an item, ordered by response code. */
  List<ResponseRecord> responses(int item) {
    return responses.get(item);
  }

  /** The scores of answers; omissions are missing. */
  ScoreMatrix scored() {
    return ScoreMatrix.ofRows(items.size(), scored);
  }

  /** The scores that make totals; an omission is the lowest score. */
  ScoreMatrix counted() {
    return ScoreMatrix.ofRows(items.size(), counted);
  }

  /** Answers to an item that raters have not come to a result on. */
  int waiting(int item) {
    return waiting[item];
  }

  /** The items that somebody has a score on that counts, in the order of the form. */
  int[] itemsInTotal() {
    return IntStream.range(0, items.size())
        .filter(item -> Arrays.stream(counted).anyMatch(row -> !Double.isNaN(row[item])))
        .toArray();
  }

  /** The exams that have a score on every one of these items. */
  int[] completeExams(int[] inTotal) {
    return IntStream.range(0, counted.length)
        .filter(exam -> Arrays.stream(inTotal).noneMatch(i -> Double.isNaN(counted[exam][i])))
        .toArray();
  }

  /** The sums over some items of some exams. */
  double[] sums(int[] exams, int[] inSum) {
    return Arrays.stream(exams)
        .mapToDouble(exam -> Arrays.stream(inSum).mapToDouble(i -> counted[exam][i]).sum())
        .toArray();
  }

  /** The scores of some exams on an item. */
  double[] scores(int[] exams, int item) {
    return Arrays.stream(exams).mapToDouble(exam -> scored[exam][item]).toArray();
  }

  /**
   * The options that some exams chose at an item, or {@link OptionAnalysis#OMITTED}.
   *
   * @param chosen the id of the option that an answer chose; null where it left that open
   */
  int[] choices(int[] exams, int item, Function<Answer, String> chosen) {
    return Arrays.stream(exams)
        .map(
            exam ->
                answers[exam][item] == null
                    ? OptionAnalysis.OMITTED
                    : items.get(item).options().indexOf(chosen.apply(answers[exam][item])))
        .toArray();
  }

  /**
   * What some exams said of an option, its rating or its place; missing where they said nothing.
   */
  double[] values(int[] exams, int item, String option) {
    return Arrays.stream(exams)
        .mapToDouble(exam -> items.get(item).options().value(answers[exam][item], option))
        .toArray();
  }
}
