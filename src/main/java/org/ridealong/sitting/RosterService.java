package org.ridealong.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.ridealong.candidate.CandidateId;
import org.ridealong.candidate.CandidateService;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Crockford;
import org.ridealong.platform.problem.ProblemException;

/** Puts candidates on the roster of a sitting and issues their admission codes. */
@ApplicationScoped
public class RosterService {

  private static final int FULL_WINDOW = 100;

  private final SittingRepository sittings;
  private final RosterRepository roster;
  private final CandidateService candidates;
  private final DoorSecrets secrets;
  private final Ids ids;
  private final Clock clock;

  RosterService(
      SittingRepository sittings,
      RosterRepository roster,
      CandidateService candidates,
      DoorSecrets secrets,
      Ids ids,
      Clock clock) {
    this.sittings = sittings;
    this.roster = roster;
    this.candidates = candidates;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /** The code of one candidate; it can never be read again. */
  public record Issued(String candidateNumber, String admissionCode) {}

  /** Adds candidates; one who is on the roster already gets one more code. */
  @Transactional
  public List<Issued> add(SittingId sitting, List<SittingRequests.Person> people) {
    if (sittings.findByIdOptional(sitting.value()).isEmpty()) {
      throw ProblemException.of(SittingProblem.SITTING_UNKNOWN, "Schedule the sitting first.");
    }
    return people.stream().map(person -> add(sitting, person)).toList();
  }

  /** Whether a code was issued and opened nothing yet. */
  @Transactional
  public boolean isUnused(String code) {
    return roster
        .ticket(secrets.codeHash(code))
        .filter(ticket -> ticket.code().usedAt == null)
        .isPresent();
  }

  private Issued add(SittingId sitting, SittingRequests.Person person) {
    CandidateId candidate = candidates.register(person.candidateNumber(), person.candidateName());
    if (person.candidateAgency() != null) {
      candidates.setAgency(candidate, person.candidateAgency());
    }
    int window = person.windowPercent() == null ? FULL_WINDOW : person.windowPercent();
    RosterEntry entry =
        roster
            .of(sitting, candidate.value())
            .orElseGet(
                () -> {
                  RosterEntry added =
                      new RosterEntry(ids.next(), sitting.value(), candidate.value(), window);
                  roster.persist(added);
                  return added;
                });
    String code = secrets.newCode();
    roster.issue(
        new AdmissionCode(ids.next(), entry.id, secrets.codeHash(code), Microseconds.now(clock)));
    return new Issued(person.candidateNumber(), Crockford.grouped(code));
  }
}
