package org.ridealong.launcher.demodata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scenario.ScenarioContent;

/**
 * All that happens in a demo, as far as seed and content decide it. Pure: the same seed gives the
 * same, in whatever order it is asked for.
 */
public final class Simulation {

  /** What a copy has after the key of the scenario that it was made from. */
  static final String COPY = "-copy";

  private final Chance chance;
  private final Plan plan;
  private final List<SimulatedCandidate> candidates;
  private final Map<String, WrittenTexts> texts = new TreeMap<>();
  private final AnswerModel answers;

  private Simulation(Chance chance, Plan plan, int size) {
    this.chance = chance;
    this.plan = plan;
    this.candidates = Population.of(chance, plan, size);
    this.answers = new AnswerModel(chance, plan);
    WrittenTexts.SCENARIOS.forEach(key -> texts.put(key, WrittenTexts.read(key)));
  }

  /** A simulation whose planting is the one that the documents describe. */
  public static Simulation open(long seed, int candidates) {
    return new Simulation(new Chance(seed), Plan.open(), candidates);
  }

  /** A simulation whose planting only the seed knows. */
  public static Simulation sealed(long seed, int candidates) {
    Chance chance = new Chance(seed);
    return new Simulation(chance, Plan.sealed(chance), candidates);
  }

  Chance chance() {
    return chance;
  }

  Plan plan() {
    return plan;
  }

  public List<SimulatedCandidate> candidates() {
    return candidates;
  }

  /** The raters in their order. */
  List<RaterModel> raters() {
    List<RaterModel> raters = new ArrayList<>();
    for (int i = 0; i < plan.raters().size(); i++) {
      raters.add(RaterModel.of(chance, i, plan.raters().get(i)));
    }
    return raters;
  }

  /**
   * The items of a form. The second form has a copy in the place of every scenario that asks for
   * the best option, so that the copy with the wrong key does not stand out; the others are common
   * to both forms.
   */
  public List<ItemModel> items(List<ScenarioContent> scenarios, boolean second) {
    return scenarios.stream()
        .flatMap(
            scenario ->
                ItemModel.of(scenario, plan).stream()
                    .map(item -> second && isCopied(scenario.key()) ? copied(item) : item))
        .toList();
  }

  boolean isCopied(String scenario) {
    return plan.items().containsKey(scenario);
  }

  private ItemModel copied(ItemModel item) {
    String copy = item.scenario() + COPY;
    return item.scenario().equals(plan.miskeyed()) ? item.miskeyedAs(copy) : item.copiedAs(copy);
  }

  /** What a candidate does at an item. */
  public AnswerModel.Given answer(SimulatedCandidate candidate, ItemModel item) {
    return item.format() == ResponseFormat.WRITTEN
        ? write(candidate, item)
        : answers.answer(candidate, item);
  }

  private AnswerModel.Given write(SimulatedCandidate candidate, ItemModel item) {
    WrittenTexts.Written written =
        textsOf(item.scenario())
            .draw(
                chance.stream(candidate.writtenName() + "/" + item.scenario() + "/text"),
                candidate.ability().get(item.competency()),
                candidate.spanish());
    return answers.written(candidate, item, written.text());
  }

  /** The texts of a scenario or of its copy. */
  WrittenTexts textsOf(String scenario) {
    return texts.get(
        scenario.endsWith(COPY)
            ? scenario.substring(0, scenario.length() - COPY.length())
            : scenario);
  }
}
