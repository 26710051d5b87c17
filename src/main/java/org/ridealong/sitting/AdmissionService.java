package org.ridealong.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.ridealong.candidate.CandidateId;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;

/**
 * Opens the door for a code. Whatever is wrong with it, the same work is done: one keyed hash, one
 * look-up, one row for the attempt; so neither words nor time tell what was wrong.
 */
@ApplicationScoped
public class AdmissionService {

  private static final Logger LOG = Logger.getLogger(AdmissionService.class);

  private final RosterRepository roster;
  private final AdmissionAttemptRepository attempts;
  private final DoorSecrets secrets;
  private final AdmissionConfig config;
  private final Ids ids;
  private final Clock clock;

  AdmissionService(
      RosterRepository roster,
      AdmissionAttemptRepository attempts,
      DoorSecrets secrets,
      AdmissionConfig config,
      Ids ids,
      Clock clock) {
    this.roster = roster;
    this.attempts = attempts;
    this.secrets = secrets;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /** Tries a code at a workstation, and burns it when it opens. */
  @Transactional
  public AdmissionResult admit(String typedCode, Workstation workstation) {
    Instant now = Microseconds.now(clock);
    if (isLocked(workstation, now)) {
      keep(workstation, now, AdmissionAttempt.Outcome.LOCKED);
      return new AdmissionResult.TooManyAttempts();
    }
    Optional<RosterRepository.Ticket> ticket =
        roster
            .ticket(secrets.codeHash(typedCode))
            .filter(found -> opens(found, workstation, now))
            .filter(found -> roster.burn(found.code(), workstation.id(), now));
    keep(
        workstation,
        now,
        ticket.isPresent() ? AdmissionAttempt.Outcome.ADMITTED : AdmissionAttempt.Outcome.REFUSED);
    return ticket.map(AdmissionService::admitted).orElseGet(AdmissionResult.Refused::new);
  }

  private static boolean opens(RosterRepository.Ticket ticket, Workstation at, Instant now) {
    boolean unused = ticket.code().usedAt == null;
    boolean here = ticket.sitting().testCenterId.equals(at.center().value());
    boolean open = ticket.sitting().isOpen(now);
    return unused & here & open & !ticket.sitting().checkInRequired;
  }

  private boolean isLocked(Workstation workstation, Instant now) {
    Instant since = now.minus(config.period());
    return attempts.refusedAt(workstation.id(), since) >= config.workstationLimit()
        || attempts.refusedAt(workstation.center(), since) >= config.centerLimit();
  }

  private void keep(Workstation workstation, Instant now, AdmissionAttempt.Outcome outcome) {
    attempts.persist(new AdmissionAttempt(ids.next(), workstation, now, outcome));
    if (outcome != AdmissionAttempt.Outcome.ADMITTED) {
      LOG.warnf("Admission at workstation %s: %s", workstation.id().value(), outcome);
    }
  }

  private static AdmissionResult admitted(RosterRepository.Ticket ticket) {
    return new AdmissionResult.Admitted(
        ticket.entry().id,
        new SittingId(ticket.sitting().id),
        new CandidateId(ticket.entry().candidateId),
        ticket.sitting().formVersionId,
        ticket.entry().windowPercent);
  }
}
