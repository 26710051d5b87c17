package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.candidate.CandidateId;
import org.ridealong.candidate.CandidateService;
import org.ridealong.candidate.CandidateView;
import org.ridealong.sitting.SittingId;
import org.ridealong.sitting.SittingService;

/** Reads what a candidate may know of the own session. */
@ApplicationScoped
public class SessionQueries {

  private final TestSessionRepository sessions;
  private final SessionProgress progress;
  private final CandidateService candidates;
  private final SittingService sittings;
  private final ExamContents contents;

  SessionQueries(
      TestSessionRepository sessions,
      SessionProgress progress,
      CandidateService candidates,
      SittingService sittings,
      ExamContents contents) {
    this.sessions = sessions;
    this.progress = progress;
    this.candidates = candidates;
    this.sittings = sittings;
    this.contents = contents;
  }

  /** The session that a cookie's token belongs to. */
  @Transactional
  Optional<UUID> byToken(String tokenHash) {
    return sessions.byToken(tokenHash).map(session -> session.id);
  }

  @Transactional
  SessionView view(UUID id) {
    TestSession session = sessions.findById(id);
    CandidateView candidate = candidates.view(new CandidateId(session.candidateId));
    return new SessionView(
        session.id,
        session.status == SessionStatus.SEALED ? SessionStatus.SUBMITTED : session.status,
        session.epoch,
        candidate.name(),
        candidate.number(),
        contents.of(session.formVersionId).form().title(),
        sittings.centerName(new SittingId(session.sittingId)),
        progress.now(),
        session.headSequence == 0
            ? null
            : new SessionView.Head(session.epoch, session.headSequence, session.headHash),
        progress.of(session),
        progress.receipt(session));
  }
}
