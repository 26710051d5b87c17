package org.ridealong.launcher.demodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ridealong.analysis.rater.RaterFlag;
import org.ridealong.analysis.rater.RaterTable;
import org.ridealong.analysis.rater.RaterTables;
import org.ridealong.form.FormContent;
import org.ridealong.form.FormView;
import org.ridealong.platform.Text;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.PlacedRating;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.ResponsePurpose;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scenario.SampleScenarios;
import org.ridealong.scenario.ScenarioContent;

/**
 * Whether the lab's rules about raters, which were fixed before, find what the demo plants, over
 * twenty seeds of a demo of full size. Two readings an answer, drawn as the desk draws them: by
 * whoever comes next.
 */
class PlantedRatersTest {

  private static final int SEEDS = 20;
  private static final int CANDIDATES = 1000;
  private static final int WAITING = 12;
  private static final List<ScenarioContent> SCENARIOS = SampleScenarios.all();
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static final Map<String, RaterTable> TABLES = new HashMap<>();

  private static final Map<RaterTrait, RaterFlag.Rule> SHOWS_AS =
      new EnumMap<>(
          Map.of(
              RaterTrait.SEVERE, RaterFlag.Rule.SEVERE,
              RaterTrait.INCONSISTENT, RaterFlag.Rule.INCONSISTENT,
              RaterTrait.CENTRAL, RaterFlag.Rule.CENTRAL,
              RaterTrait.HALO, RaterFlag.Rule.HALO,
              RaterTrait.DRIFTING, RaterFlag.Rule.CHANGED));

  /** An answer that is being read. */
  private static final class Answer {
    final UUID id;
    final String text;
    final WrittenTexts.Sample sample;
    final Set<Integer> readers = new HashSet<>();

    Answer(UUID id, String text, WrittenTexts.Sample sample) {
      this.id = id;
      this.text = text;
      this.sample = sample;
    }
  }

  @Test
  void what_is_planted_is_flagged_nearly_always_and_innocents_hardly_ever() {
    Map<RaterTrait, Integer> found = new EnumMap<>(RaterTrait.class);
    List<String> accused = new ArrayList<>();
    int innocents = 0;
    for (long seed : LongStream.rangeClosed(1, SEEDS).toArray()) {
      Simulation simulation = Simulation.open(seed, CANDIDATES);
      Map<String, RaterModel> models =
          simulation.raters().stream()
              .collect(Collectors.toMap(rater -> id(rater).code(), Function.identity()));
      for (boolean second : new boolean[] {false, true}) {
        for (RaterTable.RaterRow row : table(seed, second).raters()) {
          RaterTrait trait = models.get(row.rater()).trait();
          List<RaterFlag.Rule> rules = row.flags().stream().map(RaterFlag::rule).toList();
          if (SHOWS_AS.containsKey(trait)) {
            found.merge(trait, rules.contains(SHOWS_AS.get(trait)) ? 1 : 0, Integer::sum);
          } else {
            innocents++;
            if (!rules.isEmpty()) {
              accused.add(seed + " " + trait + " " + rules);
            }
          }
        }
      }
    }
    String seen = found + ", " + accused.size() + " of " + innocents + ": " + accused;
    assertEquals(SHOWS_AS.keySet(), found.keySet());
    // each on two forms with every seed
    found.forEach((trait, times) -> assertTrue(times >= 2 * SEEDS - 1, trait + " " + seen));
    assertTrue(innocents > 200, "Too few innocents to speak of a rate: " + innocents);
    assertTrue(accused.size() <= innocents * 0.05, seen);
  }

  @Test
  void a_low_mean_from_weak_answers_is_not_taken_for_severity() {
    for (long seed : LongStream.rangeClosed(1, SEEDS).toArray()) {
      Simulation simulation = Simulation.open(seed, CANDIDATES);
      String innocent =
          simulation.raters().stream()
              .filter(rater -> rater.trait() == RaterTrait.WEAK_ANSWERS)
              .map(rater -> id(rater).code())
              .findFirst()
              .orElseThrow();
      RaterTable.RaterRow row =
          table(seed, true).raters().stream()
              .filter(each -> each.rater().equals(innocent))
              .findFirst()
              .orElseThrow();
      assertTrue(row.all().ownMean() < 2.9, "means " + row.all().ownMean());
      assertTrue(row.all().leniency() > -0.3, "leniency " + row.all().leniency());
      assertFalse(
          row.flags().stream().anyMatch(flag -> flag.rule() == RaterFlag.Rule.SEVERE), "flags");
    }
  }

  /** Made once for all tests. */
  private static RaterTable table(long seed, boolean second) {
    return TABLES.computeIfAbsent(
        seed + " " + second, key -> table(Simulation.open(seed, CANDIDATES), second));
  }

  private static RaterTable table(Simulation simulation, boolean second) {
    List<List<Answer>> pools = pools(simulation, second);
    int readings = pools.stream().mapToInt(List::size).sum();
    RandomGenerator desk = simulation.chance().stream("desk-" + second);
    Map<Integer, Integer> orders = new TreeMap<>();
    List<PlacedRating> ratings = new ArrayList<>();
    for (int next = 0; next < readings; next++) {
      List<RaterModel> seated = seated(simulation, next * DemoRatings.ROUNDS / readings, second);
      RaterModel rater = seated.get(next % seated.size());
      List<Answer> open =
          pools.get(next / seated.size() % pools.size()).stream()
              .filter(answer -> answer.readers.size() < 2)
              .filter(answer -> !answer.readers.contains(rater.index()))
              .limit(WAITING)
              .toList();
      Answer answer = open.get(desk.nextInt(open.size()));
      answer.readers.add(rater.index());
      int order = orders.merge(rater.index(), 1, Integer::sum);
      rater
          .levels(
              simulation.chance(), answer.text, answer.sample.levels(), (double) next / readings)
          .forEach(
              (criterion, level) -> ratings.add(rating(rater, answer, order, criterion, level)));
    }
    FormContent content = new FormContent(new Text("A form", "Una forma"), List.of(), 0, 2_000_000);
    return RaterTables.of(
        new FormView(new UUID(0, 1), content, "f".repeat(64), NOON), ratings, NOON);
  }

  private static List<RaterModel> seated(Simulation simulation, int round, boolean second) {
    return simulation.raters().stream()
        .filter(rater -> DemoRatings.isOnSecond(rater, round) == second)
        .toList();
  }

  private static List<List<Answer>> pools(Simulation simulation, boolean second) {
    List<List<Answer>> pools = new ArrayList<>();
    for (ItemModel item : simulation.items(SCENARIOS, second)) {
      if (item.format() == ResponseFormat.WRITTEN) {
        List<Answer> answers = new ArrayList<>();
        for (SimulatedCandidate candidate : simulation.candidates()) {
          Answer given = answer(simulation, candidate, item);
          if (given != null && candidate.isOnSecondForm() == second) {
            answers.add(given);
          }
        }
        pools.add(answers);
      }
    }
    return pools;
  }

  private static Answer answer(
      Simulation simulation, SimulatedCandidate candidate, ItemModel item) {
    String text = simulation.answer(candidate, item).answer().text();
    return text == null
        ? null
        : new Answer(
            UUID.nameUUIDFromBytes(
                (item.scenario() + candidate.index()).getBytes(StandardCharsets.UTF_8)),
            item.scenario() + text,
            simulation.textsOf(item.scenario()).sampleOf(text).orElseThrow());
  }

  private static PlacedRating rating(
      RaterModel rater, Answer answer, int order, String criterion, int level) {
    return new PlacedRating(
        UUID.nameUUIDFromBytes(
            (answer.id + criterion + rater.index()).getBytes(StandardCharsets.UTF_8)),
        new PooledResponseId(answer.id),
        answer.id.toString().substring(0, 8),
        ResponsePurpose.LIVE,
        answer.id,
        answer.id,
        1,
        2,
        id(rater),
        answer.readers.size(),
        order,
        criterion,
        level,
        null,
        NOON);
  }

  private static RaterId id(RaterModel rater) {
    return new RaterId(new UUID(0, rater.index()));
  }
}
