package org.ridealong.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridealong.platform.problem.ProblemException;

/** Reads rubrics. */
@ApplicationScoped
public class RubricQueries {

  private final RubricVersionRepository rubrics;
  private final RubricProposalRepository proposals;
  private final RubricJson json;

  RubricQueries(
      RubricVersionRepository rubrics, RubricProposalRepository proposals, RubricJson json) {
    this.rubrics = rubrics;
    this.proposals = proposals;
    this.json = json;
  }

  /**
   * All rubrics.
   *
   * @param published every published version, by key, newer versions first
   * @param waiting proposals that nobody has approved yet
   */
  public record RubricList(List<RubricView> published, List<RubricProposalView> waiting) {}

  @Transactional
  public RubricList all() {
    return new RubricList(
        rubrics.newestFirst().stream().map(json::view).toList(),
        proposals.waiting().stream().map(proposal -> json.view(proposal, false)).toList());
  }

  @Transactional
  public RubricView version(String key, int version) {
    return rubrics
        .byKey(key, version)
        .map(json::view)
        .orElseThrow(
            () ->
                ProblemException.of(
                    RubricProblem.RUBRIC_UNKNOWN, "Nothing is published under this version."));
  }

  /** The rubric that a criterion is rated by from now on: the one that was published last. */
  @Transactional
  public Optional<RubricView> current(String criterion) {
    return rubrics.newestFirst().stream()
        .map(json::view)
        .filter(rubric -> rubric.content().criterion(criterion).isPresent())
        .max(
            Comparator.comparing(RubricView::publishedAt)
                .thenComparing(rubric -> rubric.rubricVersionId().toString()));
  }
}
