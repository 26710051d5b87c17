package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ridealong.platform.problem.ProblemException;

/** What a running exam asks for besides its log: the key, the time, and at last the receipt. */
@ApplicationScoped
class ExamDesk {

  private final ClockService clocks;
  private final SubmissionService submissions;
  private final SealService seals;
  private final OutboxKeyQueries keys;

  ExamDesk(
      ClockService clocks,
      SubmissionService submissions,
      SealService seals,
      OutboxKeyQueries keys) {
    this.clocks = clocks;
    this.submissions = submissions;
    this.seals = seals;
    this.keys = keys;
  }

  byte[] outboxKey(UUID session) {
    return keys.of(session)
        .orElseThrow(
            () -> ProblemException.of(DeliveryProblem.NOT_ADMITTED, "The exam was erased."));
  }

  ClockService.Reply clock(UUID session, long t1) {
    return clocks.answer(session, t1);
  }

  /** Submits in one transaction and seals in the next, so that no seal precedes its COMMIT. */
  SubmissionView submit(UUID session, SubmissionRequest request) {
    SubmissionView view = submissions.submit(session, request);
    if (view.receipt() != null) {
      seals.seal(session);
    }
    return view;
  }
}
