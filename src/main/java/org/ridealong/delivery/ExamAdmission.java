package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.sitting.AdmissionResult;
import org.ridealong.sitting.AdmissionService;
import org.ridealong.sitting.Workstation;

/** Turns an admission code into a test session. */
@ApplicationScoped
public class ExamAdmission {

  private final AdmissionService admissions;
  private final TestSessionRepository sessions;
  private final SessionTokens tokens;
  private final Ids ids;
  private final Clock clock;

  ExamAdmission(
      AdmissionService admissions,
      TestSessionRepository sessions,
      SessionTokens tokens,
      Ids ids,
      Clock clock) {
    this.admissions = admissions;
    this.sessions = sessions;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What came of a code.
   *
   * @param result the sitting's answer
   * @param session the new session, or null when the code was refused
   * @param cookieToken the secret of the exam cookie, or null
   */
  record Outcome(AdmissionResult result, UUID session, String cookieToken) {}

  /** Burns the code and opens the session in one transaction. */
  @Transactional
  Outcome admit(String code, Workstation workstation) {
    AdmissionResult result = admissions.admit(code, workstation);
    if (!(result instanceof AdmissionResult.Admitted admitted)) {
      return new Outcome(result, null, null);
    }
    String token = tokens.next();
    UUID id = ids.next();
    sessions.persist(
        new TestSession(
            id,
            admitted,
            workstation.id().value(),
            tokens.hash(token),
            ids.next().getLeastSignificantBits(),
            Microseconds.now(clock)));
    return new Outcome(result, id, token);
  }
}
