package org.ridealong.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;

/** Publishes rubrics by two people and hands out what was published. */
@ApplicationScoped
public class RubricService {

  private final RubricProposalRepository proposals;
  private final RubricVersionRepository rubrics;
  private final RubricJson json;
  private final Ids ids;
  private final Clock clock;

  RubricService(
      RubricProposalRepository proposals,
      RubricVersionRepository rubrics,
      RubricJson json,
      Ids ids,
      Clock clock) {
    this.proposals = proposals;
    this.rubrics = rubrics;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Proposes a version; what is proposed last counts, and the same content again changes nothing.
   *
   * @param document the text of a rubric file
   * @param proposer subject of the person
   * @param dryRun checks everything and keeps nothing; the view has no identity then
   */
  @Transactional
  public RubricProposalView propose(String document, String proposer, boolean dryRun) {
    RubricContent content = read(document);
    String canonical = json.canonical(content);
    String hash = Hashes.sha256(canonical);
    Optional<RubricVersion> published = rubrics.byKey(content.key(), content.version());
    if (published.filter(version -> !version.contentSha256.equals(hash)).isPresent()) {
      throw taken(content.key(), content.version());
    }
    if (dryRun) {
      return new RubricProposalView(null, content, hash, proposer, null, published.isPresent());
    }
    RubricProposal proposal =
        proposals
            .latest(content.key(), content.version())
            .filter(latest -> latest.contentSha256.equals(hash))
            .orElseGet(() -> insert(content, canonical, hash, proposer));
    return json.view(proposal, published.isPresent());
  }

  /**
   * Publishes what was proposed last, when it is what the approver has read; approving it again
   * gives the same version.
   *
   * @param sha256 of the content that the approver has read
   * @param approver subject of a person who is not the proposer
   */
  @Transactional
  public RubricView approve(String key, int version, String sha256, String approver) {
    RubricProposal proposal =
        proposals
            .latest(key, version)
            .orElseThrow(
                () -> ProblemException.of(RubricProblem.RUBRIC_UNKNOWN, "Propose it first."));
    if (!proposal.contentSha256.equals(sha256)) {
      throw ProblemException.of(
          RubricProblem.APPROVAL_STALE, "Read the proposal again; it has another hash.");
    }
    if (proposal.proposedBy.equals(approver)) {
      throw ProblemException.of(
          RubricProblem.OWN_PROPOSAL, "Ask another author or a reviewer to approve it.");
    }
    RubricVersion published =
        rubrics
            .byKey(key, version)
            .orElseGet(
                () -> {
                  RubricVersion added =
                      new RubricVersion(ids.next(), proposal, approver, Microseconds.now(clock));
                  rubrics.persist(added);
                  return added;
                });
    return json.view(published);
  }

  private RubricProposal insert(
      RubricContent content, String canonical, String hash, String proposer) {
    RubricProposal proposal =
        new RubricProposal(ids.next(), content, canonical, hash, proposer, Microseconds.now(clock));
    proposals.persist(proposal);
    return proposal;
  }

  /** A published version. */
  @Transactional
  public RubricView find(UUID rubricVersion) {
    return json.view(rubrics.findById(rubricVersion));
  }

  private static RubricContent read(String document) {
    try {
      return RubricReader.read(document);
    } catch (RubricException e) {
      throw ProblemException.of(
          RubricProblem.RUBRIC_INVALID,
          e.violations().stream()
              .map(v -> new Violation("/document" + v.pointer(), v.line(), v.detail()))
              .toList());
    }
  }

  private static ProblemException taken(String key, int version) {
    return ProblemException.of(
        RubricProblem.VERSION_TAKEN,
        "%s version %d is published with other content.".formatted(key, version));
  }
}
