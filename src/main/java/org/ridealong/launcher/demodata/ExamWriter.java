package org.ridealong.launcher.demodata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ridealong.delivery.InProcessExam;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.TravelClock;
import org.ridealong.sitting.Workstation;

/**
 * Takes the exam of one simulated candidate: the code is burned, events come in one batch for each
 * answer, the exam is handed in, each at its own time. All of it is one transaction, the seal the
 * next, so that an exam costs two durable commits and is there whole or not at all.
 */
@ApplicationScoped
class ExamWriter {

  private static final long SECOND = 1_000_000;

  /** From the page to the end of the practice question. */
  private static final long PREPARATION_US = 95 * SECOND;

  /** How long clips run before the first question and between the first and the second. */
  private static final long CLIP_US = 24 * SECOND;

  private static final long STALL_MS = 4_200;

  /** How long a batch travels. */
  private static final long NETWORK_US = 60_000;

  private final InProcessExam exam;
  private final SecureRandom random;
  private final Ids ids;
  private final Clock clock;

  ExamWriter(InProcessExam exam, SecureRandom random, Ids ids, Clock clock) {
    this.exam = exam;
    this.random = random;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * One scenario of a form with its items.
   *
   * @param ids of the published decision points, in the items' order
   */
  record Part(UUID scenario, List<ItemModel> items, List<UUID> ids) {}

  /** Takes the exam on the calling thread, which is in the present again afterwards. */
  void take(
      Simulation simulation,
      SimulatedCandidate candidate,
      String code,
      Workstation seat,
      List<Part> form,
      Instant start) {
    try {
      UUID session =
          QuarkusTransaction.requiringNew()
              .call(() -> new Sitting(simulation, candidate, start).take(code, seat, form));
      exam.seal(session);
    } finally {
      travel().comeBack();
    }
  }

  private TravelClock travel() {
    if (clock instanceof TravelClock travelling) {
      return travelling;
    }
    throw new IllegalStateException("Exams of the past need the demo's clock");
  }

  /** The exam while it is taken. */
  private final class Sitting {
    private final Simulation simulation;
    private final SimulatedCandidate candidate;
    private final long skewUs;
    private long nowUs;

    Sitting(Simulation simulation, SimulatedCandidate candidate, Instant start) {
      this.simulation = simulation;
      this.candidate = candidate;
      this.skewUs = (candidate.seat() - 15) * 12_345L;
      moveTo(Microseconds.of(start));
    }

    UUID take(String code, Workstation seat, List<Part> form) {
      UUID session = exam.admit(code, seat);
      SimulatedBrowser browser =
          new SimulatedBrowser(session, exam.outboxKey(session), random, ids, here());
      browser.pageOpened(here());
      var reading = exam.clock(session, here() - 8_000, here() + 8_000);
      moveTo(nowUs + PREPARATION_US);
      browser.preflightPassed(here());
      browser.simple("RULES_ACCEPTED", here());
      browser.simple("PRACTICE_FINISHED", here());
      exam.send(session, browser.batch(reading));
      form.forEach(part -> play(session, browser, part));
      browser.simple("EXAM_ENDED", here());
      exam.send(session, browser.batch(exam.clock(session, here() - 8_000, here() + 8_000)));
      exam.submit(session, browser.submission());
      return session;
    }

    private void play(UUID session, SimulatedBrowser browser, Part part) {
      browser.scenario("CLIP_STARTED", part.scenario(), here());
      for (int i = 0; i < part.items().size(); i++) {
        moveTo(nowUs + CLIP_US);
        ask(session, browser, part, part.items().get(i), part.ids().get(i));
      }
      browser.scenario("CLIP_ENDED", part.scenario(), here());
    }

    private void ask(
        UUID session, SimulatedBrowser browser, Part part, ItemModel item, UUID decisionPoint) {
      AnswerModel.Given given = simulation.answer(candidate, item);
      if (given.stalled()) {
        browser.stalled(part.scenario(), STALL_MS, here());
        moveTo(nowUs + 1000 * STALL_MS);
      }
      browser.opened(decisionPoint, here());
      moveTo(nowUs + 1000 * given.milliseconds());
      browser.committed(decisionPoint, given.answer(), !given.isOmitted(), here());
      moveTo(nowUs + NETWORK_US);
      exam.send(session, browser.batch(null));
    }

    /** What the browser's clock shows. */
    private long here() {
      return nowUs + skewUs;
    }

    private void moveTo(long us) {
      nowUs = us;
      travel().travelTo(Microseconds.toInstant(us));
    }
  }
}
