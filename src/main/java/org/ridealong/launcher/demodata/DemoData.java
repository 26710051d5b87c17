package org.ridealong.launcher.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ridealong.rating.PoolService;
import org.ridealong.rating.RatingPoolId;
import org.ridealong.scenario.ScenarioContent;
import org.ridealong.scenario.ScenarioView;

/** Fills a new demo with simulated exams and ratings. */
@ApplicationScoped
public class DemoData {

  /** Most readings of a demo: two of every answer that is there early, and some thirds. */
  private static final double READINGS_PER_ANSWER = 1.0;

  private static final int TOLD = 10;

  private final DemoExams exams;
  private final DemoRatings ratings;
  private final DemoBenchmarks benchmarks;
  private final DemoScores scores;
  private final PoolService pools;

  DemoData(
      DemoExams exams,
      DemoRatings ratings,
      DemoBenchmarks benchmarks,
      DemoScores scores,
      PoolService pools) {
    this.exams = exams;
    this.benchmarks = benchmarks;
    this.ratings = ratings;
    this.scores = scores;
    this.pools = pools;
  }

  /** A form that was published, with its scenarios in their order. */
  public record PublishedForm(UUID id, List<ScenarioView> scenarios) {}

  /** Whether the scenarios are those that texts were written for. */
  public static boolean fits(List<ScenarioView> scenarios) {
    List<String> keys = scenarios.stream().map(scenario -> scenario.content().key()).toList();
    return keys.containsAll(WrittenTexts.SCENARIOS)
        && keys.containsAll(Plan.open().items().keySet());
  }

  /** Whether the second form has a copy in the place of a scenario. */
  public static boolean isCopied(Simulation simulation, String scenario) {
    return simulation.isCopied(scenario);
  }

  /** The copy of a scenario for the second form. */
  public static ScenarioCopy copy(
      Simulation simulation, String scenario, String storyboard, JsonNode manifest) {
    return ScenarioCopy.of(storyboard, manifest, simulation.plan().miskeyed().equals(scenario));
  }

  /**
   * Takes the exams, has the written answers of the early ones rated and scores all.
   *
   * @param first the form of the first two sittings, over the samples themselves
   * @param second that of the third, with copies
   * @param console hears how far it is
   */
  public void make(
      Simulation simulation, PublishedForm first, PublishedForm second, Consumer<String> console) {
    List<ScenarioContent> samples = first.scenarios().stream().map(ScenarioView::content).toList();
    DemoExams.Exams taken =
        exams.schedule(
            simulation,
            new DemoExams.Form(first.id(), first.scenarios(), simulation.items(samples, false)),
            new DemoExams.Form(second.id(), second.scenarios(), simulation.items(samples, true)));
    int all = simulation.candidates().size();
    TwoHands.work(taken.early(), done -> tell(console, "exams", done, all));
    ratings.register();
    DemoRatings.Work one = work(simulation, first.id(), false);
    DemoRatings.Work two = work(simulation, second.id(), true);
    settle(simulation, one, console);
    settle(simulation, two, console);
    ratings.rate(
        simulation,
        exams.ratingBegins(),
        one,
        two,
        done -> tell(console, "ratings", done, one.readings() + two.readings()));
    TwoHands.work(taken.late(), done -> tell(console, "exams", taken.early().size() + done, all));
    // The form that people get codes for has the latest plan.
    scores.make(second.id());
    scores.make(first.id());
    console.accept("Scores: two plans for each form");
  }

  private void settle(Simulation simulation, DemoRatings.Work work, Consumer<String> console) {
    List<Runnable> prompts = new ArrayList<>();
    for (int i = 0; i < work.pools().size(); i++) {
      var prompt =
          new DemoBenchmarks.Prompt(
              work.pools().get(i), simulation.textsOf(WrittenTexts.SCENARIOS.get(i)));
      prompts.add(() -> benchmarks.settle(simulation.chance(), prompt));
    }
    TwoHands.work(
        prompts,
        done ->
            console.accept("Benchmarks settled: %d of %d prompts".formatted(done, prompts.size())));
  }

  private DemoRatings.Work work(Simulation simulation, UUID form, boolean second) {
    List<RatingPoolId> opened = new ArrayList<>(pools.open(form, "dana"));
    long people =
        simulation.candidates().stream().filter(c -> c.isOnSecondForm() == second).count();
    return new DemoRatings.Work(
        opened, (int) Math.round(people * opened.size() * READINGS_PER_ANSWER));
  }

  private static void tell(Consumer<String> console, String what, int done, int all) {
    int step = Math.max(1, all / TOLD);
    if (done % step == 0 || done == all) {
      console.accept("Simulated %s: %d of %d".formatted(what, done, all));
    }
  }
}
