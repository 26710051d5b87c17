package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.ridealong.platform.Microseconds;
import org.ridealong.scenario.DecisionPointContent;

/**
 * Derives from one event after the other what the candidate has done, and says the verdict on each.
 * Called by {@code CaptureService} in the order of the log, inside its transaction.
 */
@ApplicationScoped
class SessionProjector {

  private final CandidateResponseRepository responses;
  private final ScenarioProgressRepository progress;
  private final ClockExchangeRepository exchanges;

  SessionProjector(
      CandidateResponseRepository responses,
      ScenarioProgressRepository progress,
      ClockExchangeRepository exchanges) {
    this.responses = responses;
    this.progress = progress;
    this.exchanges = exchanges;
  }

  /** What is at hand while one event is applied. */
  private record Step(
      TestSession session, ExamContent content, EventEnvelope event, Instant receivedAt) {

    Optional<DecisionPointContent> decisionPoint() {
      return Optional.ofNullable(event.decisionPoint())
          .map(id -> content.decisionPoints().get(id))
          .filter(any -> event.attempt() == 1);
    }

    CandidateResponse.Key responseKey() {
      return new CandidateResponse.Key(session.id, event.decisionPoint(), event.attempt());
    }
  }

  Verdict apply(
      TestSession session,
      ExamContent content,
      EventEnvelope event,
      EventPayload payload,
      Instant receivedAt) {
    Step step = new Step(session, content, event, receivedAt);
    if (payload instanceof EventPayload.DecisionOpened opened) {
      return open(step, opened);
    }
    if (payload instanceof EventPayload.AnswerDrafted drafted) {
      return draft(step, drafted);
    }
    if (payload instanceof EventPayload.AnswerCommitted committed) {
      return commit(step, committed);
    }
    return scenarioOf(payload)
        .map(scenario -> applyToClip(step, scenario, payload))
        .orElseGet(() -> applyToSession(session, payload));
  }

  private static Verdict applyToSession(TestSession session, EventPayload payload) {
    if (payload instanceof EventPayload.PageOpened opened) {
      session.segmentUs = opened.segmentUs();
      session.reach(SessionStatus.PREFLIGHT);
    } else if (payload instanceof EventPayload.PreflightPassed) {
      session.reach(SessionStatus.READY);
    } else if (payload instanceof EventPayload.RulesAccepted) {
      session.rulesAccepted = true;
    } else if (payload instanceof EventPayload.PracticeFinished) {
      session.practiceFinished = true;
    } else if (payload instanceof EventPayload.ExamEnded) {
      session.ended = true;
    }
    return Verdict.ACCEPTED;
  }

  private static Optional<UUID> scenarioOf(EventPayload payload) {
    return payload instanceof EventPayload.OfScenario event
        ? Optional.ofNullable(event.scenario())
        : Optional.empty();
  }

  private Verdict applyToClip(Step step, UUID scenario, EventPayload payload) {
    if (!step.content().hasScenario(scenario)) {
      return Verdict.QUARANTINED;
    }
    ScenarioProgress clip = progress.of(step.session().id, scenario);
    step.session().reach(SessionStatus.RUNNING);
    if (step.event().tMedia() != null) {
      clip.positionUs = step.event().tMedia();
    }
    if (payload instanceof EventPayload.ClipStarted started) {
      clip.plays = Math.max(clip.plays, started.play());
    } else if (payload instanceof EventPayload.ClipEnded) {
      clip.clipEnded = true;
    }
    return Verdict.ACCEPTED;
  }

  private Verdict open(Step step, EventPayload.DecisionOpened opened) {
    Optional<DecisionPointContent> item = step.decisionPoint();
    if (item.isEmpty() || responses.findByIdOptional(step.responseKey()).isPresent()) {
      return Verdict.QUARANTINED;
    }
    long received = Microseconds.of(step.receivedAt());
    OptionalLong offset =
        exchanges.offsetBefore(step.session().id, opened.segmentUs(), opened.onsetUs());
    long onsetServer =
        offset.isPresent() ? Math.min(opened.onsetUs() + offset.getAsLong(), received) : received;
    responses.persist(
        new CandidateResponse(
            step.responseKey(),
            opened.onsetUs(),
            opened.segmentUs(),
            onsetServer,
            step.session().window(item.get().windowUs())));
    return Verdict.ACCEPTED;
  }

  private Verdict draft(Step step, EventPayload.AnswerDrafted drafted) {
    Optional<CandidateResponse> response = openResponse(step, drafted.answer());
    if (response.isEmpty()) {
      return Verdict.QUARANTINED;
    }
    long latest = response.get().windowUs + AnswerTiming.CLIENT_TOLERANCE_US;
    if (step.event().tMono() - response.get().onsetUs > latest) {
      return Verdict.TIMED_OUT;
    }
    response.get().draft(drafted.answer());
    return Verdict.ACCEPTED;
  }

  private Verdict commit(Step step, EventPayload.AnswerCommitted committed) {
    Optional<CandidateResponse> found = openResponse(step, committed.answer());
    if (found.isEmpty() || committed.trigger() == null) {
      return Verdict.QUARANTINED;
    }
    CandidateResponse response = found.get();
    AnswerTiming timing = timing(step, committed, response);
    Verdict verdict = timing.verdict();
    response.commit(
        committed.answer(),
        committed.trigger(),
        timing.committedUs(),
        timing.elapsedUs(),
        closure(verdict, committed.answer()));
    return verdict;
  }

  private AnswerTiming timing(
      Step step, EventPayload.AnswerCommitted committed, CandidateResponse response) {
    UUID session = step.session().id;
    long at = step.event().tMono();
    return new AnswerTiming(
        response.windowUs,
        step.content().form().graceUs(),
        response.onsetUs,
        response.onsetServerUs,
        stoodAtDeadline(committed, response)
            ? Math.min(at, response.onsetUs + response.windowUs)
            : at,
        committed.segmentUs() == response.segmentUs,
        Microseconds.of(step.receivedAt()),
        exchanges.offsetBefore(session, response.segmentUs, response.onsetUs),
        exchanges.offsetAfter(session, at));
  }

  /**
   * A page that the browser held back commits late what stood before the deadline; the draft in the
   * log proves that it stood.
   */
  private static boolean stoodAtDeadline(
      EventPayload.AnswerCommitted committed, CandidateResponse response) {
    Answer drafted = response.answer();
    boolean unchanged =
        drafted == null ? committed.answer().saysNothing() : drafted.equals(committed.answer());
    return unchanged
        && committed.trigger() == EventPayload.Trigger.DEADLINE
        && committed.segmentUs() == response.segmentUs;
  }

  private static Closure closure(Verdict verdict, Answer answer) {
    if (answer.saysNothing()) {
      return Closure.TIMED_OUT;
    }
    return switch (verdict) {
      case ACCEPTED -> Closure.ANSWERED;
      case TIMED_OUT -> Closure.TIMED_OUT;
      case LATE_ARRIVAL -> Closure.LATE_ARRIVAL;
      case LATE_UNVERIFIED -> Closure.LATE_UNVERIFIED;
      case QUARANTINED -> throw new IllegalStateException("A quarantined answer closes nothing");
    };
  }

  private Optional<CandidateResponse> openResponse(Step step, Answer answer) {
    return step.decisionPoint()
        .filter(item -> answer != null && AnswerFit.fits(item, answer))
        .flatMap(item -> responses.findByIdOptional(step.responseKey()))
        .filter(CandidateResponse::isOpen);
  }
}
