package org.ridealong.rater;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.problem.ProblemException;

/** Keeps the pool of raters, whether they qualify and what bars them. */
@ApplicationScoped
public class RaterService {

  private final RaterRepository raters;
  private final Ids ids;
  private final Clock clock;

  RaterService(RaterRepository raters, Ids ids, Clock clock) {
    this.raters = raters;
    this.ids = ids;
    this.clock = clock;
  }

  /** Puts a person into the pool; a known subject gets the new name and agency. */
  @Transactional
  public RaterView register(RaterRequests.NewRater request) {
    Rater rater =
        raters
            .bySubject(request.subject())
            .orElseGet(
                () -> {
                  Rater added =
                      new Rater(
                          ids.next(),
                          request.subject(),
                          request.displayName(),
                          request.agency(),
                          Microseconds.now(clock));
                  raters.persist(added);
                  return added;
                });
    rater.rename(request.displayName(), request.agency());
    return RaterView.of(rater);
  }

  @Transactional
  public List<RaterView> all() {
    return raters.all().stream().map(RaterView::of).toList();
  }

  @Transactional
  public RaterView one(RaterId id) {
    return RaterView.of(find(id));
  }

  /** The rater who calls. */
  @Transactional
  public RaterView bySubject(String subject) {
    return raters
        .bySubject(subject)
        .map(RaterView::of)
        .orElseThrow(
            () ->
                ProblemException.of(
                    RaterProblem.NOT_A_RATER, "Ask the lead to put you into the pool."));
  }

  /** Whether somebody is in the pool at all; leads need not be. */
  @Transactional
  public boolean isRater(String subject) {
    return raters.bySubject(subject).isPresent();
  }

  /**
   * The rater as of now, held until the end of the transaction, so that two commands of one person
   * follow each other. Call it first: what is read afterwards is then no older than the hold.
   */
  @Transactional
  public RaterView hold(RaterId rater) {
    return RaterView.of(raters.lock(rater.value()).orElseThrow(RaterService::unknown));
  }

  @Transactional
  public RaterView setActive(RaterId id, boolean active) {
    Rater rater = find(id);
    if (active) {
      rater.activate();
    } else {
      rater.deactivate();
    }
    return RaterView.of(rater);
  }

  /** Says whether a rater has qualified; calibration calls this after a round. */
  @Transactional
  public RaterView setQualification(RaterId id, Qualification qualification) {
    Rater rater = find(id);
    rater.qualify(qualification, Microseconds.now(clock));
    return RaterView.of(rater);
  }

  /** Bars a rater from the answers of an agency's people; saying it again changes nothing. */
  @Transactional
  public void declareAgency(RaterId id, RaterRequests.NewConflict conflict, String declaredBy) {
    find(id);
    String key = Conflicts.agencyKey(conflict.agency());
    boolean known =
        raters.conflicts(id.value()).stream()
            .anyMatch(c -> key.equals(Conflicts.agencyKey(c.agency)));
    if (!known) {
      raters.add(
          ConflictOfInterest.withAgency(
              ids.next(),
              id,
              conflict.agency(),
              conflict.reason(),
              declaredBy,
              Microseconds.now(clock)));
    }
  }

  /** Bars a rater from everything that a candidate answered; saying it again changes nothing. */
  @Transactional
  public void declareCandidate(RaterId id, UUID candidate, String reason, String declaredBy) {
    if (!conflicts(id).candidates().contains(candidate)) {
      raters.add(
          ConflictOfInterest.withCandidate(
              ids.next(), id, candidate, reason, declaredBy, Microseconds.now(clock)));
    }
  }

  /** What bars a rater, the own agency included. */
  @Transactional
  public Conflicts conflicts(RaterId id) {
    Rater rater = find(id);
    List<ConflictOfInterest> declared = raters.conflicts(id.value());
    Set<String> agencies =
        Stream.concat(Stream.ofNullable(rater.agency), declared.stream().map(c -> c.agency))
            .map(Conflicts::agencyKey)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    Set<UUID> candidates =
        declared.stream()
            .map(conflict -> conflict.candidateId)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    return new Conflicts(agencies, candidates);
  }

  private Rater find(RaterId id) {
    return raters.findByIdOptional(id.value()).orElseThrow(RaterService::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.of(RaterProblem.RATER_UNKNOWN, "List the raters and choose one.");
  }
}
