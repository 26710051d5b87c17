package org.ridealong.launcher.demodata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ridealong.platform.TravelClock;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.ScenarioView;
import org.ridealong.sitting.RosterService;
import org.ridealong.sitting.SittingId;
import org.ridealong.sitting.SittingRequests;
import org.ridealong.sitting.SittingService;
import org.ridealong.sitting.TestCenterId;
import org.ridealong.sitting.Workstation;

/** Three sittings of the past week and the exams in them. */
@ApplicationScoped
class DemoExams {

  static final List<String> CENTERS =
      List.of("Northside center", "Harbor center", "Westfield center");

  /** The first exam was so many days ago. */
  private static final int DAYS_AGO = 7;

  private static final Duration BETWEEN_WAVES = Duration.ofMinutes(110);
  private static final Duration FIRST_START = Duration.ofHours(14);

  /** So many starts of a center are over when the raters begin. */
  private static final int WAVES_BEFORE_RATING = 4;

  private static final Duration LONGEST_EXAM = Duration.ofMinutes(150);

  private final SittingService sittings;
  private final RosterService roster;
  private final ExamWriter writer;
  private final Clock clock;

  DemoExams(SittingService sittings, RosterService roster, ExamWriter writer, Clock clock) {
    this.sittings = sittings;
    this.roster = roster;
    this.writer = writer;
    this.clock = clock;
  }

  /** A sitting with what is needed to take an exam in it; codes and people in the same order. */
  private record Room(
      List<Workstation> seats,
      List<SimulatedCandidate> people,
      List<String> codes,
      Instant start) {}

  /** A form as it was published, and the items of it as they work. */
  record Form(UUID id, List<ScenarioView> scenarios, List<ItemModel> items) {

    List<ExamWriter.Part> parts() {
      List<ExamWriter.Part> parts = new ArrayList<>();
      int next = 0;
      for (ScenarioView scenario : scenarios) {
        List<DecisionPointContent> points = scenario.content().decisionPoints();
        parts.add(
            new ExamWriter.Part(
                scenario.scenarioId(),
                items.subList(next, next + points.size()),
                points.stream().map(DecisionPointContent::id).toList()));
        next += points.size();
      }
      return parts;
    }
  }

  /**
   * Exams that are still to be taken, each a piece of work.
   *
   * @param early those that are handed in before the raters begin
   * @param late those that are handed in while the raters work, and wait for them
   */
  record Exams(List<Runnable> early, List<Runnable> late) {}

  /** Schedules the sittings and puts everybody on a roster. */
  Exams schedule(Simulation simulation, Form first, Form second) {
    Instant day = firstDay();
    Exams exams = new Exams(new ArrayList<>(), new ArrayList<>());
    for (int center = 0; center < Plan.CENTERS; center++) {
      int here = center;
      List<SimulatedCandidate> people =
          simulation.candidates().stream().filter(c -> c.center() == here).toList();
      Form form = center == Plan.SECOND_FORM_CENTER ? second : first;
      if (!people.isEmpty()) {
        Room room =
            at(
                day.minus(Duration.ofDays(1)),
                () ->
                    QuarkusTransaction.requiringNew()
                        .call(() -> open(CENTERS.get(here), form, people, day)));
        addExams(simulation, room, form.parts(), exams);
      }
    }
    return exams;
  }

  /** When the early exams are handed in. */
  Instant ratingBegins() {
    return start(firstDay().plus(FIRST_START), WAVES_BEFORE_RATING - 1).plus(LONGEST_EXAM);
  }

  private Instant firstDay() {
    return clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS_AGO));
  }

  private void addExams(
      Simulation simulation, Room room, List<ExamWriter.Part> parts, Exams exams) {
    for (int i = 0; i < room.people().size(); i++) {
      SimulatedCandidate candidate = room.people().get(i);
      String code = room.codes().get(i);
      List<Runnable> part = candidate.wave() < WAVES_BEFORE_RATING ? exams.early() : exams.late();
      part.add(
          () ->
              writer.take(
                  simulation,
                  candidate,
                  code,
                  room.seats().get(candidate.seat()),
                  parts,
                  start(room.start(), candidate.wave()).plusMillis(700L * candidate.seat())));
    }
  }

  private Room open(String name, Form form, List<SimulatedCandidate> people, Instant day) {
    TestCenterId center = sittings.createCenter(name);
    List<Workstation> seats = new ArrayList<>();
    for (int seat = 1; seat <= Math.min(Population.SEATS, people.size()); seat++) {
      String label = "Seat %02d".formatted(seat);
      seats.add(new Workstation(sittings.addWorkstation(center, label).id(), center, label, name));
    }
    SittingId sitting =
        sittings.schedule(
            new SittingRequests.NewSitting(
                center.value(), form.id(), day, day.plus(Duration.ofDays(DAYS_AGO - 1)), false));
    List<String> codes =
        roster
            .add(
                sitting,
                people.stream()
                    .map(
                        person ->
                            new SittingRequests.Person(
                                person.number(), person.name(), person.windowPercent()))
                    .toList())
            .stream()
            .map(RosterService.Issued::admissionCode)
            .toList();
    return new Room(seats, people, codes, day.plus(FIRST_START));
  }

  private static Instant start(Instant first, int wave) {
    return first
        .plus(Duration.ofDays(wave / Population.WAVES_A_DAY))
        .plus(BETWEEN_WAVES.multipliedBy(wave % Population.WAVES_A_DAY));
  }

  private <T> T at(Instant time, java.util.function.Supplier<T> work) {
    TravelClock travelling = (TravelClock) clock;
    travelling.travelTo(time);
    try {
      return work.get();
    } finally {
      travelling.comeBack();
    }
  }
}
