package org.ridealong.analysis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.ridealong.delivery.Answer;
import org.ridealong.delivery.Closure;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.form.FormContent;
import org.ridealong.form.FormView;
import org.ridealong.media.ClipId;
import org.ridealong.platform.Text;
import org.ridealong.rating.ResolvedRecord;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scenario.ScenarioContent;
import org.ridealong.scenario.ScenarioView;

/** A form made for a test, with its items and what was answered. */
final class SampleForm {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final long WINDOW_US = 60_000_000;
  private static final String LETTERS = "abcdefgh";

  private final Map<String, List<DecisionPointContent>> scenarios = new LinkedHashMap<>();
  private final List<ResponseRecord> responses = new ArrayList<>();
  private RatedAnswers ratings = RatedAnswers.none();

  /** An item whose options are called a, b, c and so on. */
  SampleForm best(String scenario, String key, double... effectiveness) {
    return optioned(scenario, key, ResponseFormat.BEST, effectiveness);
  }

  /** As {@link #best}, of any format. */
  SampleForm optioned(String scenario, String key, ResponseFormat format, double... effectiveness) {
    List<OptionContent> options = new ArrayList<>();
    for (int i = 0; i < effectiveness.length; i++) {
      String id = LETTERS.substring(i, i + 1);
      options.add(
          new OptionContent(id, new Text(id, id), (int) Math.round(1000 * effectiveness[i])));
    }
    return add(scenario, key, format, options);
  }

  SampleForm written(String scenario, String key) {
    return add(scenario, key, ResponseFormat.WRITTEN, List.of());
  }

  private SampleForm add(
      String scenario, String key, ResponseFormat format, List<OptionContent> options) {
    scenarios
        .computeIfAbsent(scenario, k -> new ArrayList<>())
        .add(
            new DecisionPointContent(
                id(scenario, key),
                key,
                "end",
                format,
                new Text("What now?", "¿Y ahora?"),
                WINDOW_US,
                null,
                options,
                null));
    return this;
  }

  /** The choice of an exam, in time; null where nothing was chosen. */
  SampleForm chose(String exam, String scenario, String key, String option, long milliseconds) {
    Closure closure = option == null ? Closure.TIMED_OUT : Closure.ANSWERED;
    return answered(exam, scenario, key, null, option, closure, milliseconds);
  }

  SampleForm wrote(String exam, String scenario, String key, String text) {
    return answered(exam, scenario, key, text, null, Closure.ANSWERED, 5_000);
  }

  SampleForm answered(
      String exam,
      String scenario,
      String key,
      String text,
      String option,
      Closure closure,
      long milliseconds) {
    Answer answer = new Answer(text, option, null, null, null, null);
    return said(exam, scenario, key, answer, closure, milliseconds);
  }

  /** An answer of any format. */
  SampleForm said(
      String exam, String scenario, String key, Answer answer, Closure closure, long milliseconds) {
    responses.add(
        new ResponseRecord(
            exam, id(scenario, key), 1, answer, closure, milliseconds * 1000, WINDOW_US, NOON));
    return this;
  }

  /** What raters came to; an exam is its own session here. */
  SampleForm rated(List<ResolvedRecord> results) {
    Map<UUID, String> codes = new HashMap<>();
    responses.forEach(
        response -> codes.put(session(response.responseCode()), response.responseCode()));
    ratings = RatedAnswers.of(codes, results);
    return this;
  }

  static UUID session(String exam) {
    return id("session", exam);
  }

  static UUID id(String scenario, String key) {
    return UUID.nameUUIDFromBytes((scenario + "/" + key).getBytes(StandardCharsets.UTF_8));
  }

  FormData data() {
    List<FormItem> items = new ArrayList<>();
    scenarios.forEach(
        (key, decisions) -> {
          ScenarioContent content =
              new ScenarioContent(
                  key, 1, "0".repeat(64), new Text(key, key), List.of("DE"), null, null, decisions);
          ScenarioView view = new ScenarioView(id(key, ""), content, new ClipId(id(key, "clip")));
          decisions.forEach(decision -> items.add(new FormItem(view, decision)));
        });
    TreeSet<String> exams = new TreeSet<>();
    responses.forEach(response -> exams.add(response.responseCode()));
    FormContent content = new FormContent(new Text("A form", "Una forma"), List.of(), 0, 2_000_000);
    FormView form = new FormView(id("form", ""), content, "f".repeat(64), NOON);
    return FormData.of(form, items, exams.size(), responses, ratings);
  }

  FormFigures figures() {
    return FormFigures.of(data());
  }
}
