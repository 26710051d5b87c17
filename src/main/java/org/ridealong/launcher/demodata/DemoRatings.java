package org.ridealong.launcher.demodata;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.ridealong.platform.TravelClock;
import org.ridealong.rater.Qualification;
import org.ridealong.rater.RaterRequests;
import org.ridealong.rater.RaterService;
import org.ridealong.rater.RaterView;
import org.ridealong.rating.CaseKind;
import org.ridealong.rating.InProcessDesk;
import org.ridealong.rating.LeadViews;
import org.ridealong.rating.MissingReason;
import org.ridealong.rating.RatingPoolId;
import org.ridealong.rating.RatingRequests;
import org.ridealong.rating.RatingTaskView;

/**
 * Twelve raters at the desk: claims, sheets, third readings, and a lead who decides most of what is
 * still apart. A part of the answers stays for people.
 *
 * <p>The work goes on in rounds; in each, half of the raters read the first form's answers and the
 * other half the second's, so that no two threads stand in each other's way at different times.
 * From round to round the halves are mixed, which connects all raters.
 */
@ApplicationScoped
class DemoRatings {

  static final List<String> NAMES =
      List.of(
          "Astrid Lund",
          "Bruno Keller",
          "Celia Romero",
          "Devon Hayes",
          "Esra Aydin",
          "Femi Adeyemi",
          "Greta Olsen",
          "Hugo Marin",
          "Isha Patel",
          "Jonas Weber",
          "Keiko Mori",
          "Liam Byrne");

  static final int ROUNDS = 6;
  private static final Duration PACE = Duration.ofMinutes(3);
  private static final Duration READING = Duration.ofSeconds(110);

  /** Of the cases that a lead has to decide, so many of a hundred are decided. */
  private static final int DECIDED_OF_100 = 70;

  private static final String LEAD = "dana";

  private final RaterService raters;
  private final InProcessDesk desk;
  private final Clock clock;

  DemoRatings(RaterService raters, InProcessDesk desk, Clock clock) {
    this.raters = raters;
    this.desk = desk;
    this.clock = clock;
  }

  /** A simulated rater with the person at the desk. */
  private record Seated(RaterModel model, String subject, RaterView view) {}

  /** The pools of one form in the order of its prompts, and how many readings are done on each. */
  record Work(List<RatingPoolId> pools, int readings) {}

  /** Registers the raters; those who are there already stay as they are. */
  void register() {
    for (int i = 0; i < Plan.RATERS; i++) {
      if (!raters.isRater(subject(i))) {
        RaterView rater =
            raters.register(new RaterRequests.NewRater(subject(i), NAMES.get(i), null));
        raters.setQualification(rater.id(), Qualification.QUALIFIED);
      }
    }
  }

  private static String subject(int rater) {
    return "simulated-rater-%02d".formatted(rater + 1);
  }

  /**
   * Reads and rates.
   *
   * @param begin when the first of them sits down
   * @param progress hears how many readings are done
   */
  void rate(Simulation simulation, Instant begin, Work first, Work second, IntConsumer progress) {
    List<Seated> seated =
        simulation.raters().stream()
            .map(model -> new Seated(model, subject(model.index()), view(model.index())))
            .toList();
    Shift one = new Shift(simulation, first, begin);
    Shift two = new Shift(simulation, second, begin);
    int[] done = new int[1];
    for (int round = 0; round < ROUNDS; round++) {
      List<Seated> firsts = new ArrayList<>();
      List<Seated> seconds = new ArrayList<>();
      for (Seated rater : seated) {
        boolean onSecond = isOnSecond(rater.model(), round);
        (onSecond ? seconds : firsts).add(rater);
      }
      int past = round;
      IntConsumer tell =
          ignored -> {
            synchronized (done) {
              progress.accept(++done[0]);
            }
          };
      TwoHands.work(
          List.of(() -> one.read(firsts, past, tell), () -> two.read(seconds, past, tell)),
          ignored -> {});
    }
    decide(simulation);
  }

  private RaterView view(int rater) {
    return raters.bySubject(subject(rater));
  }

  /** A third of the raters is on the second form, another third each round. */
  static boolean isOnSecond(RaterModel rater, int round) {
    return rater.trait() == RaterTrait.WEAK_ANSWERS || (rater.index() + round) % 3 == 0;
  }

  /** The work on one form, which one thread does. */
  private final class Shift {
    private final Simulation simulation;
    private final Work work;
    private Instant now;
    private int next;

    Shift(Simulation simulation, Work work, Instant begin) {
      this.simulation = simulation;
      this.work = work;
      this.now = begin;
    }

    void read(List<Seated> raters, int round, IntConsumer tell) {
      try {
        int until = work.readings() * (round + 1) / ROUNDS;
        int idle = 0;
        while (next < until && idle < raters.size() * work.pools().size()) {
          Seated rater = raters.get(next % raters.size());
          int pool = next / raters.size() % work.pools().size();
          idle = readOne(rater, pool) ? 0 : idle + 1;
          next++;
          now = now.plus(PACE.dividedBy(raters.size()));
          tell.accept(next);
        }
      } finally {
        ((TravelClock) clock).comeBack();
      }
    }

    private boolean readOne(Seated rater, int pool) {
      travelTo(now);
      Optional<RatingTaskView> task =
          desk.next(rater.view(), rater.subject(), work.pools().get(pool));
      if (task.isEmpty()) {
        return false;
      }
      String scenario = WrittenTexts.SCENARIOS.get(pool);
      String answer = task.get().answer();
      Optional<WrittenTexts.Sample> sample = simulation.textsOf(scenario).sampleOf(answer);
      if (sample.isEmpty()) {
        throw new IllegalStateException("An answer that nobody simulated is in the pool");
      }
      Map<String, Integer> levels =
          rater
              .model()
              .levels(
                  simulation.chance(),
                  scenario + answer,
                  sample.get().levels(),
                  (double) next / work.readings());
      travelTo(now.plus(READING));
      if (sample.get().tags().contains("distress")) {
        desk.noticeDistress(
            rater.view(), rater.subject(), task.get().assignmentId(), "Please read the answer.");
      }
      desk.submit(
          rater.view(),
          rater.subject(),
          task.get().assignmentId(),
          RatingSheets.of(
              task.get(),
              levels,
              sample.get(),
              simulation.chance().stream("sheet-" + rater.subject() + answer)));
      return true;
    }
  }

  private void travelTo(Instant time) {
    ((TravelClock) clock).travelTo(time);
  }

  /** The lead gives most of the answers that wait what they deserve. */
  private void decide(Simulation simulation) {
    List<LeadViews.CaseView> waiting =
        desk.openCases().stream().filter(open -> open.kind() == CaseKind.DISCREPANCY).toList();
    for (LeadViews.CaseView open : waiting.subList(0, waiting.size() * DECIDED_OF_100 / 100)) {
      LeadViews.LeadResponseView response = desk.response(LEAD, open.responseCode());
      Map<String, Integer> truth =
          WrittenTexts.SCENARIOS.stream()
              .flatMap(key -> simulation.textsOf(key).sampleOf(response.answer()).stream())
              .findFirst()
              .orElseThrow()
              .levels();
      List<RatingRequests.AdjudicatedMark> marks =
          response.criteria().stream()
              .map(view -> view.criterion().code())
              .map(code -> mark(code, truth.get(code)))
              .toList();
      desk.adjudicate(
          LEAD,
          open.responseCode(),
          new RatingRequests.Adjudication(marks, "Read against the anchors, all readings beside."));
    }
  }

  private static RatingRequests.AdjudicatedMark mark(String criterion, Integer level) {
    return new RatingRequests.AdjudicatedMark(
        criterion, level, level == null ? MissingReason.NO_OPPORTUNITY : null);
  }
}
