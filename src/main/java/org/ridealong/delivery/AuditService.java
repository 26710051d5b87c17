package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.platform.crypto.Hashes;

/**
 * Recomputes every hash of every log and compares the ends with the receipts and with the
 * checkpoints outside the database. Reads only.
 */
@ApplicationScoped
public class AuditService {

  /** Keeps the check linear for a log of which nothing fits. */
  private static final int MOST_RECOMPUTED = 4;

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
      LogCheck check = verifyLog(session, log);
      findings.addAll(check.findings());
      findings.addAll(verifyEnd(session, log.size(), check.ends(), bySession.remove(session.id)));
    }
    bySession.keySet().forEach(id -> findings.add(finding(id, "The session is gone")));
    return new AuditReport(all.size(), count, outside.receipts().size(), findings);
  }

  /**
   * What a log says of itself.
   *
   * @param ends the chain hash that it ends with; more than one when the last row was changed
   */
  private record LogCheck(List<AuditFinding> findings, Set<String> ends) {}

  private static LogCheck verifyLog(TestSession session, List<SessionEvent> log) {
    List<AuditFinding> findings = new ArrayList<>();
    Set<String> before = Set.of(Hashes.ZERO);
    Set<String> chains = Set.of(Hashes.ZERO);
    int expected = 1;
    for (SessionEvent event : log) {
      String hash = EventChain.hash(event.envelope());
      Set<String> linked = chains.stream().map(event::chainAfter).collect(Collectors.toSet());
      boolean fits = linked.contains(event.chainHash);
      if (event.key.sequence() != expected) {
        findings.add(at(event, "Rows are missing before this one, from " + expected));
      }
      if (!hash.equals(event.hash)) {
        findings.add(at(event, "The row was changed: its hash does not fit"));
      } else if (!before.contains(event.prevHash)) {
        findings.add(at(event, "The row does not continue the one before it"));
      } else if (!fits) {
        findings.add(at(event, "Verdict, time or chain hash of the row was changed"));
      }
      before = eitherOf(event.hash, Set.of(hash));
      chains = fits ? Set.of(event.chainHash) : eitherOf(event.chainHash, linked);
      expected = event.key.sequence() + 1;
    }
    if (session.headSequence != expected - 1 || !chains.contains(session.chainHash)) {
      findings.add(
          finding(
              session.id,
              "The log ends at %d, the session says %d"
                  .formatted(expected - 1, session.headSequence)));
    }
    return new LogCheck(findings, chains);
  }

  /**
   * What the row after a changed one may continue: the stored hash, where something else of the row
   * was changed, or a recomputed one, where the stored hash was. So one change is one finding.
   */
  private static Set<String> eitherOf(String stored, Set<String> recomputed) {
    return Stream.concat(Stream.of(stored), recomputed.stream().limit(MOST_RECOMPUTED))
        .collect(Collectors.toSet());
  }

  private List<AuditFinding> verifyEnd(
      TestSession session, int events, Set<String> ends, Receipt checkpoint) {
    List<AuditFinding> findings = new ArrayList<>();
    if (session.status == SessionStatus.SEALED && checkpoint == null) {
      findings.add(finding(session.id, "The session is sealed and no checkpoint names it"));
    }
    if (session.receipt != null) {
      Receipt receipt = paper.read(session.receipt);
      if (!receipt.hasValidSignature()) {
        findings.add(finding(session.id, "The receipt's signature does not hold"));
      }
      findings.addAll(verifyAgainst(receipt, session, events, ends, "receipt"));
    }
    if (checkpoint != null) {
      findings.addAll(verifyAgainst(checkpoint, session, events, ends, "checkpoint"));
    }
    return findings;
  }

  private static List<AuditFinding> verifyAgainst(
      Receipt end, TestSession session, int events, Set<String> ends, String name) {
    if (end.eventCount() == events && ends.contains(end.chainHash())) {
      return List.of();
    }
    String what =
        events < end.eventCount()
            ? "The log was cut: the %s counts %d events, the log holds %d"
            : "The log differs from its %s: %d events were sealed, the log holds %d";
    return List.of(finding(session.id, what.formatted(name, end.eventCount(), events)));
  }

  private static AuditFinding at(SessionEvent event, String what) {
    return new AuditFinding(
        event.key.testSessionId(), event.key.epoch(), event.key.sequence(), what);
  }

  private static AuditFinding finding(UUID session, String what) {
    return new AuditFinding(session, null, null, what);
  }
}
