package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.platform.crypto.Signer;
import org.ridealong.platform.problem.ProblemException;

/** Hands an exam in: says what is missing until nothing is, then issues the receipt once. */
@ApplicationScoped
public class SubmissionService {

  private final TestSessionRepository sessions;
  private final CandidateResponseRepository responses;
  private final ClockService clocks;
  private final Signer signer;
  private final ReceiptPaper paper;

  SubmissionService(
      TestSessionRepository sessions,
      CandidateResponseRepository responses,
      ClockService clocks,
      Signer signer,
      ReceiptPaper paper) {
    this.sessions = sessions;
    this.responses = responses;
    this.clocks = clocks;
    this.signer = signer;
    this.paper = paper;
  }

  @Transactional
  SubmissionView submit(UUID sessionId, SubmissionRequest request) {
    TestSession session = sessions.lock(sessionId);
    if (session.receipt != null) {
      return submitted(paper.read(session.receipt));
    }
    if (request.epoch() != session.epoch) {
      throw ProblemException.of(
          DeliveryProblem.SESSION_FENCED, "Go on at the workstation that took the exam over.");
    }
    session.reach(SessionStatus.SUBMITTING);
    if (session.headSequence < request.count()) {
      return new SubmissionView(
          SessionStatus.SUBMITTING,
          List.of(new SubmissionView.Missing(session.headSequence + 1, request.count())),
          null);
    }
    requireSameEnd(session, request);
    Receipt receipt = issue(session);
    return submitted(receipt);
  }

  private static void requireSameEnd(TestSession session, SubmissionRequest request) {
    if (session.headSequence != request.count() || !session.headHash.equals(request.headHash())) {
      throw ProblemException.of(
          DeliveryProblem.EVENT_CONFLICT,
          "The log ends otherwise than the browser says.",
          Map.of("sequence", session.headSequence));
    }
    if (!session.ended) {
      throw ProblemException.of(
          DeliveryProblem.EXAM_NOT_ENDED, "Confirm the end of the exam, then hand it in.");
    }
  }

  private Receipt issue(TestSession session) {
    Instant now = clocks.now();
    int answers =
        (int)
            responses.ofSession(session.id).stream()
                .filter(response -> response.closure != null && response.answer() != null)
                .filter(response -> !response.answer().saysNothing())
                .count();
    Receipt receipt =
        new Receipt(
                paper.newCode(),
                session.id,
                now.toString(),
                session.headSequence,
                answers,
                session.headHash,
                session.chainHash,
                signer.keyId(),
                signer.publicKey(),
                "")
            .signedBy(signer);
    session.submit(paper.write(receipt), now);
    return receipt;
  }

  private static SubmissionView submitted(Receipt receipt) {
    return new SubmissionView(SessionStatus.SUBMITTED, List.of(), receipt);
  }
}
