package org.ridealong.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.problem.ProblemException;

/** Enrols the browsers of exam computers and knows them again. */
@ApplicationScoped
public class WorkstationService {

  private final WorkstationRepository workstations;
  private final TestCenterRepository centers;
  private final DoorSecrets secrets;
  private final WorkstationConfig config;
  private final Ids ids;
  private final Clock clock;

  WorkstationService(
      WorkstationRepository workstations,
      TestCenterRepository centers,
      DoorSecrets secrets,
      WorkstationConfig config,
      Ids ids,
      Clock clock) {
    this.workstations = workstations;
    this.centers = centers;
    this.secrets = secrets;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a browser gets: the secret of its cookie, and where it stands. */
  record Enrolment(String cookieToken, Workstation workstation) {}

  /**
   * Enrols a browser by the one-time token of a workstation.
   *
   * @param token as the proctor typed it, or nothing
   * @param loopback whether the browser runs on this machine
   */
  @Transactional
  Enrolment enrol(Optional<String> token, boolean loopback) {
    Optional<WorkstationEntity> byToken =
        token.flatMap(typed -> workstations.byToken(secrets.enrolmentHash(typed)));
    byToken.ifPresent(WorkstationEntity::spendToken);
    WorkstationEntity workstation =
        byToken
            .or(() -> config.enrolLoopback() && loopback ? workstations.first() : Optional.empty())
            .orElseThrow(
                () ->
                    ProblemException.of(
                        SittingProblem.ENROLMENT_REFUSED, "Ask an administrator for a new token."));
    String cookie = secrets.newToken();
    workstations.enrol(
        new WorkstationEnrolment(
            ids.next(), workstation.id, secrets.cookieHash(cookie), Microseconds.now(clock)));
    return new Enrolment(cookie, view(workstation));
  }

  /** The workstation of a cookie; nothing for a missing or unknown one. */
  @Transactional
  public Optional<Workstation> identify(String cookieToken) {
    return Optional.ofNullable(cookieToken)
        .flatMap(token -> workstations.byCookie(secrets.cookieHash(token)))
        .map(this::view);
  }

  private Workstation view(WorkstationEntity workstation) {
    return new Workstation(
        new WorkstationId(workstation.id),
        new TestCenterId(workstation.testCenterId),
        workstation.label,
        centers.findById(workstation.testCenterId).name);
  }
}
