package org.ridealong.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;

/** Registers candidates and keeps their data keys. */
@ApplicationScoped
public class CandidateService {

  private final CandidateRepository candidates;
  private final CandidateDataKeyRepository dataKeys;
  private final KeyWrapping wrapping;
  private final Ids ids;
  private final Clock clock;

  CandidateService(
      CandidateRepository candidates,
      CandidateDataKeyRepository dataKeys,
      KeyWrapping wrapping,
      Ids ids,
      Clock clock) {
    this.candidates = candidates;
    this.dataKeys = dataKeys;
    this.wrapping = wrapping;
    this.ids = ids;
    this.clock = clock;
  }

  /** Registers a person under a number; a known number gives the same person. */
  @Transactional
  public CandidateId register(String number, String name) {
    Candidate candidate =
        candidates
            .byNumber(number)
            .orElseGet(
                () -> {
                  Candidate registered =
                      new Candidate(ids.next(), number, name, Microseconds.now(clock));
                  candidates.persist(registered);
                  dataKeys.persist(
                      new CandidateDataKey(registered.id, wrapping.newKey(registered.id)));
                  return registered;
                });
    return new CandidateId(candidate.id);
  }

  /** Says where a person works or trains now; whoever rates there never sees the answers. */
  @Transactional
  public void setAgency(CandidateId id, String agency) {
    candidates.findById(id.value()).agency = agency;
  }

  /** Where each of these people works, for those of whom it is known. */
  @Transactional
  public Map<UUID, String> agencies(Collection<UUID> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return candidates.list("id in ?1 and agency is not null", people).stream()
        .collect(Collectors.toMap(person -> person.id, person -> person.agency));
  }

  @Transactional
  public CandidateView view(CandidateId id) {
    Candidate candidate = candidates.findById(id.value());
    return new CandidateView(candidate.number, candidate.name);
  }

  /** The 32 bytes of the data key, or nothing after the candidate was erased. */
  @Transactional
  public Optional<byte[]> dataKey(CandidateId id) {
    return dataKeys
        .findByIdOptional(id.value())
        .map(key -> wrapping.unwrap(id.value(), key.wrappedKey));
  }
}
