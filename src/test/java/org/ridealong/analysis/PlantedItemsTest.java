package org.ridealong.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ridealong.delivery.Closure;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.form.FormContent;
import org.ridealong.form.FormView;
import org.ridealong.launcher.demodata.AnswerModel;
import org.ridealong.launcher.demodata.ItemModel;
import org.ridealong.launcher.demodata.SimulatedCandidate;
import org.ridealong.launcher.demodata.Simulation;
import org.ridealong.media.ClipId;
import org.ridealong.platform.Text;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scenario.SampleScenarios;
import org.ridealong.scenario.ScenarioContent;
import org.ridealong.scenario.ScenarioView;

/**
 * Whether the lab's rules, which were fixed before, find what the demo plants, over twenty seeds of
 * a demo of full size, half of them with a planting that only the seed knows.
 */
class PlantedItemsTest {

  private static final int CANDIDATES = 1000;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<ScenarioContent> SCENARIOS = SampleScenarios.all();

  /** An item that was flagged or not. */
  private record Verdict(ItemModel item, List<ItemFlag.Rule> rules) {
    @Override
    public String toString() {
      return item.scenario() + " / " + item.key() + " " + item.trait() + " " + rules;
    }

    boolean isFlagged(ItemFlag.Rule rule) {
      return rules.contains(rule);
    }
  }

  @Test
  void the_wrong_key_is_suspected_with_every_seed_and_innocents_hardly_ever() {
    int innocents = 0;
    List<Verdict> accused = new ArrayList<>();
    for (long seed : LongStream.rangeClosed(1, 20).toArray()) {
      Simulation simulation =
          seed % 2 == 0 ? Simulation.open(seed, CANDIDATES) : Simulation.sealed(seed, CANDIDATES);
      for (boolean second : new boolean[] {false, true}) {
        for (Verdict verdict : verdicts(simulation, second)) {
          switch (verdict.item().trait()) {
            case MISKEYED ->
                assertTrue(verdict.isFlagged(ItemFlag.Rule.MISKEY_SUSPECT), seed + ": " + verdict);
            case TOO_EASY ->
                assertTrue(verdict.isFlagged(ItemFlag.Rule.TOO_EASY), seed + ": " + verdict);
            case ORDINARY, HARD_BUT_GOOD, DIF -> {
              innocents++;
              if (!verdict.rules().isEmpty()) {
                accused.add(verdict);
              }
            }
            case LEAKED -> {}
          }
        }
      }
    }
    assertTrue(innocents > 200, "Too few innocents to speak of a rate: " + innocents);
    assertTrue(
        accused.size() <= innocents * 0.02,
        () -> String.join("\n", accused.stream().map(Verdict::toString).toList()));
  }

  @Test
  void the_same_seed_gives_the_same_scores_and_another_seed_others() {
    String first = scores(Simulation.open(7, 120));
    assertEquals(first, scores(Simulation.open(7, 120)));
    assertTrue(!first.equals(scores(Simulation.open(8, 120))));
    assertTrue(first.length() > 5000, "Scores of 120 candidates are more than this");
  }

  private static String scores(Simulation simulation) {
    StringBuilder text = new StringBuilder();
    FormData data = data(simulation, simulation.items(SCENARIOS, false), false);
    for (ResponseRecord response : data.responses()) {
      text.append(response.responseCode()).append(' ').append(response.decisionPointId());
      text.append(' ').append(data.itemOf(response).score(response));
      text.append(' ').append(response.responseTimeUs()).append('\n');
    }
    return text.toString();
  }

  private static List<Verdict> verdicts(Simulation simulation, boolean second) {
    List<ItemModel> models = simulation.items(SCENARIOS, second);
    FormFigures figures = FormFigures.of(data(simulation, models, second));
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).format() != ResponseFormat.WRITTEN) {
        verdicts.add(
            new Verdict(
                models.get(i),
                ItemFlagPolicy.flags(figures.items().get(i), figures.totals().n()).stream()
                    .map(ItemFlag::rule)
                    .toList()));
      }
    }
    return verdicts;
  }

  private static FormData data(Simulation simulation, List<ItemModel> models, boolean second) {
    List<FormItem> items = models.stream().map(PlantedItemsTest::item).toList();
    List<ResponseRecord> responses = new ArrayList<>();
    int exams = 0;
    for (SimulatedCandidate candidate : simulation.candidates()) {
      if (candidate.isOnSecondForm() == second) {
        exams++;
        for (ItemModel model : models) {
          responses.add(response(candidate, model, simulation.answer(candidate, model)));
        }
      }
    }
    FormContent content = new FormContent(new Text("A form", "Una forma"), List.of(), 0, 2_000_000);
    return FormData.of(
        new FormView(new UUID(0, 1), content, "f".repeat(64), NOON),
        items,
        exams,
        responses,
        RatedAnswers.none());
  }

  private static ResponseRecord response(
      SimulatedCandidate candidate, ItemModel model, AnswerModel.Given given) {
    return new ResponseRecord(
        candidate.number(),
        id(model),
        1,
        given.answer(),
        given.isOmitted() ? Closure.TIMED_OUT : Closure.ANSWERED,
        given.milliseconds() * 1000,
        model.windowMs() * 1000,
        NOON);
  }

  /** The item as it is keyed: on a copy with the wrong key the second best option is the key. */
  private static FormItem item(ItemModel model) {
    List<Double> keyed = model.keyed();
    List<OptionContent> options = new ArrayList<>();
    for (int i = 0; i < keyed.size(); i++) {
      String option = model.options().get(i);
      options.add(
          new OptionContent(
              option, new Text(option, option), (int) Math.round(1000 * keyed.get(i))));
    }
    DecisionPointContent point =
        new DecisionPointContent(
            id(model),
            model.key(),
            "end",
            model.format(),
            new Text("What now?", "¿Y ahora?"),
            model.windowMs() * 1000,
            null,
            options);
    ScenarioContent scenario =
        new ScenarioContent(
            model.scenario(),
            1,
            "0".repeat(64),
            new Text(model.scenario(), model.scenario()),
            List.of(model.competency()),
            null,
            null,
            List.of(point));
    return new FormItem(new ScenarioView(id(model), scenario, new ClipId(id(model))), point);
  }

  private static UUID id(ItemModel model) {
    return UUID.nameUUIDFromBytes(
        (model.scenario() + model.key()).getBytes(StandardCharsets.UTF_8));
  }
}
