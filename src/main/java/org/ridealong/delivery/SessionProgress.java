package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reads from the projections how far a session has come. */
@ApplicationScoped
class SessionProgress {

  private final CandidateResponseRepository responses;
  private final ScenarioProgressRepository clips;
  private final ReceiptPaper paper;
  private final ClockService clocks;

  SessionProgress(
      CandidateResponseRepository responses,
      ScenarioProgressRepository clips,
      ReceiptPaper paper,
      ClockService clocks) {
    this.responses = responses;
    this.clips = clips;
    this.paper = paper;
    this.clocks = clocks;
  }

  SessionView.Progress of(TestSession session) {
    return new SessionView.Progress(
        session.status.compareTo(SessionStatus.READY) >= 0,
        session.rulesAccepted,
        session.practiceFinished,
        session.ended,
        clips.ofSession(session.id).stream().map(SessionProgress::clip).toList(),
        responses.ofSession(session.id).stream().map(SessionView.DecisionProgress::of).toList());
  }

  Receipt receipt(TestSession session) {
    return session.receipt == null ? null : paper.read(session.receipt);
  }

  Instant now() {
    return clocks.now();
  }

  private static SessionView.ClipProgress clip(ScenarioProgress progress) {
    return new SessionView.ClipProgress(
        progress.key.scenarioVersionId(), progress.plays, progress.positionUs, progress.clipEnded);
  }
}
