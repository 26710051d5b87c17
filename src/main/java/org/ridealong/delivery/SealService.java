package org.ridealong.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Seals submitted sessions: first the checkpoint outside the database, then the status. A crash in
 * between is mended at the next start; a second line for one session says the same as the first.
 */
@ApplicationScoped
public class SealService {

  private final TestSessionRepository sessions;
  private final CheckpointLog checkpoints;
  private final ReceiptPaper paper;

  SealService(TestSessionRepository sessions, CheckpointLog checkpoints, ReceiptPaper paper) {
    this.sessions = sessions;
    this.checkpoints = checkpoints;
    this.paper = paper;
  }

  void sealWhatWasLeft(@Observes StartupEvent started) {
    List<UUID> left =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    sessions.withStatus(SessionStatus.SUBMITTED).stream().map(s -> s.id).toList());
    left.forEach(id -> QuarkusTransaction.requiringNew().run(() -> seal(id)));
  }

  /** Seals a session that is submitted; any other is left alone. */
  @Transactional
  public void seal(UUID session) {
    TestSession found = sessions.lock(session);
    if (found.status == SessionStatus.SUBMITTED) {
      checkpoints.append(paper.read(found.receipt));
      found.seal();
    }
  }
}
