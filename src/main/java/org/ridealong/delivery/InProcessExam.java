package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.sitting.Workstation;

/**
 * The exam's endpoints for callers inside the process, such as a simulation: the same services in
 * the same order, without HTTP. A caller may put a whole exam into one transaction of its own.
 */
@ApplicationScoped
public class InProcessExam {

  /** What the chain of a session begins with. */
  public static final String FIRST_HASH = Hashes.ZERO;

  private final ExamAdmission admission;
  private final CaptureService capture;
  private final SubmissionService submissions;
  private final SealService seals;
  private final ClockService clocks;
  private final OutboxKeyQueries keys;

  InProcessExam(
      ExamAdmission admission,
      CaptureService capture,
      SubmissionService submissions,
      SealService seals,
      ClockService clocks,
      OutboxKeyQueries keys) {
    this.admission = admission;
    this.capture = capture;
    this.submissions = submissions;
    this.seals = seals;
    this.clocks = clocks;
    this.keys = keys;
  }

  /**
   * Burns a code and opens the session.
   *
   * @throws IllegalStateException when the code does not open at this workstation now
   */
  public UUID admit(String code, Workstation workstation) {
    UUID session = admission.admit(code, workstation).session();
    if (session == null) {
      throw new IllegalStateException("The code does not open at " + workstation.label());
    }
    return session;
  }

  /** The 32 bytes that payloads are encrypted with. */
  public byte[] outboxKey(UUID session) {
    return keys.of(session).orElseThrow();
  }

  /** A finished exchange with a browser whose clock showed these times; microseconds. */
  public ClockReading clock(UUID session, long t1, long t4) {
    ClockService.Reply reply = clocks.answer(session, t1);
    return new ClockReading(t1, reply.t2(), reply.t3(), t4, reply.proof());
  }

  /** The hash that an event must carry, whatever stands in its place now. */
  public static EventEnvelope hashed(EventEnvelope event) {
    return new EventEnvelope(
        event.session(),
        event.epoch(),
        event.sequence(),
        event.eventId(),
        event.decisionPoint(),
        event.attempt(),
        event.payload(),
        event.tMono(),
        event.tMedia(),
        event.prevHash(),
        EventChain.hash(event));
  }

  /**
   * Takes events in.
   *
   * @throws IllegalStateException when one of them is refused
   */
  public void send(UUID session, EventBatch batch) {
    CaptureResult result = capture.take(session, batch);
    if (!(result instanceof CaptureResult.Taken)) {
      throw new IllegalStateException("The events were not taken in: " + result);
    }
  }

  /**
   * Hands the exam in.
   *
   * @throws IllegalStateException when something is missing
   */
  public void submit(UUID session, SubmissionRequest request) {
    if (submissions.submit(session, request).receipt() == null) {
      throw new IllegalStateException("The exam was not handed in whole");
    }
  }

  /** Seals what was handed in; to be called after the transaction that handed it in. */
  public void seal(UUID session) {
    seals.seal(session);
  }
}
