package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.platform.crypto.Hashes;

/**
 * Recomputes every hash of every log and compares the ends with the receipts and with the
 * checkpoints outside the database. Reads only.
 */
@ApplicationScoped
public class AuditService {

  private final TestSessionRepository sessions;
  private final SessionEventRepository events;
  private final CheckpointLog checkpoints;
  private final ReceiptPaper paper;

  AuditService(
      TestSessionRepository sessions,
      SessionEventRepository events,
      CheckpointLog checkpoints,
      ReceiptPaper paper) {
    this.sessions = sessions;
    this.events = events;
    this.checkpoints = checkpoints;
    this.paper = paper;
  }

  @Transactional
  public AuditReport verify() {
    CheckpointLog.Contents outside = checkpoints.read();
    List<AuditFinding> findings = new ArrayList<>();
    outside
        .unreadable()
        .forEach(n -> findings.add(finding(null, "Line " + n + " is no valid checkpoint")));
    Map<UUID, Receipt> bySession =
        outside.receipts().stream()
            .collect(Collectors.toMap(Receipt::sessionId, Function.identity(), (a, b) -> b));
    long count = 0;
    List<TestSession> all = sessions.listAll();
    for (TestSession session : all) {
      List<SessionEvent> log = events.log(session.id);
      count += log.size();
      findings.addAll(verifyLog(session, log));
      findings.addAll(verifyEnd(session, log, bySession.remove(session.id)));
    }
    bySession.keySet().forEach(id -> findings.add(finding(id, "The session is gone")));
    return new AuditReport(all.size(), count, outside.receipts().size(), findings);
  }

  private static List<AuditFinding> verifyLog(TestSession session, List<SessionEvent> log) {
    List<AuditFinding> findings = new ArrayList<>();
    String before = Hashes.ZERO;
    String chain = Hashes.ZERO;
    int expected = 1;
    for (SessionEvent event : log) {
      if (event.key.sequence() != expected) {
        findings.add(at(event, "Rows are missing before this one, from " + expected));
      }
      if (!EventChain.hash(event.envelope()).equals(event.hash)) {
        findings.add(at(event, "The row was changed: its hash does not fit"));
      } else if (!event.prevHash.equals(before)) {
        findings.add(at(event, "The row does not continue the one before it"));
      } else if (!event.chainAfter(chain).equals(event.chainHash)) {
        findings.add(at(event, "Verdict, time or chain hash of the row was changed"));
      }
      before = event.hash;
      chain = event.chainHash;
      expected = event.key.sequence() + 1;
    }
    if (session.headSequence != expected - 1 || !session.chainHash.equals(chain)) {
      findings.add(
          finding(
              session.id,
              "The log ends at %d, the session says %d"
                  .formatted(expected - 1, session.headSequence)));
    }
    return findings;
  }

  private List<AuditFinding> verifyEnd(
      TestSession session, List<SessionEvent> log, Receipt checkpoint) {
    List<AuditFinding> findings = new ArrayList<>();
    if (session.status == SessionStatus.SEALED && checkpoint == null) {
      findings.add(finding(session.id, "The session is sealed and no checkpoint names it"));
    }
    if (session.receipt != null) {
      Receipt receipt = paper.read(session.receipt);
      if (!receipt.hasValidSignature()) {
        findings.add(finding(session.id, "The receipt's signature does not hold"));
      }
      findings.addAll(verifyAgainst(receipt, session, log, "receipt"));
    }
    if (checkpoint != null) {
      findings.addAll(verifyAgainst(checkpoint, session, log, "checkpoint"));
    }
    return findings;
  }

  private static List<AuditFinding> verifyAgainst(
      Receipt end, TestSession session, List<SessionEvent> log, String name) {
    String chain = log.isEmpty() ? Hashes.ZERO : log.get(log.size() - 1).chainHash;
    if (end.eventCount() == log.size() && end.chainHash().equals(chain)) {
      return List.of();
    }
    String what =
        log.size() < end.eventCount()
            ? "The log was cut: the %s counts %d events, the log holds %d"
            : "The log differs from its %s: %d events were sealed, the log holds %d";
    return List.of(finding(session.id, what.formatted(name, end.eventCount(), log.size())));
  }

  private static AuditFinding at(SessionEvent event, String what) {
    return new AuditFinding(
        event.key.testSessionId(), event.key.epoch(), event.key.sequence(), what);
  }

  private static AuditFinding finding(UUID session, String what) {
    return new AuditFinding(session, null, null, what);
  }
}
