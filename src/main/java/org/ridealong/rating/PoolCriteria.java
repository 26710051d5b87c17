package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ridealong.delivery.RateableQueries.RateableItem;
import org.ridealong.platform.problem.Violation;
import org.ridealong.rubric.Competency;
import org.ridealong.rubric.RubricQueries;
import org.ridealong.scenario.ScenarioService;

/** Which criteria rate the answers at a decision point, and by which words. */
@ApplicationScoped
class PoolCriteria {

  /** More cannot be kept in mind while reading one answer. */
  private static final int MOST = 3;

  private final ScenarioService scenarios;
  private final RubricQueries rubrics;

  PoolCriteria(ScenarioService scenarios, RubricQueries rubrics) {
    this.scenarios = scenarios;
    this.rubrics = rubrics;
  }

  /**
   * The criteria that the author named; otherwise those of the scenario's competencies that have a
   * published rubric, in the scenario's order, the first three.
   *
   * @param violations gets what is missing, at the given place
   */
  List<RatingPool.PinnedCriterion> of(
      RateableItem item, String pointer, List<Violation> violations) {
    List<String> named = item.decisionPoint().criteria();
    if (named != null) {
      return named.stream()
          .flatMap(
              criterion ->
                  pin(criterion)
                      .or(
                          () -> {
                            violations.add(
                                Violation.at(
                                    pointer, "No rubric is published for " + criterion + "."));
                            return Optional.empty();
                          })
                      .stream())
          .toList();
    }
    List<RatingPool.PinnedCriterion> found =
        competencies(item.scenarioId())
            .flatMap(competency -> competency.criteria().stream())
            .flatMap(criterion -> pin(criterion).stream())
            .limit(MOST)
            .toList();
    if (found.isEmpty()) {
      violations.add(
          Violation.at(pointer, "No rubric is published for any competency of the scenario."));
    }
    return found;
  }

  private Stream<Competency> competencies(UUID scenario) {
    return scenarios.find(scenario).content().competencies().stream().map(Competency::valueOf);
  }

  private Optional<RatingPool.PinnedCriterion> pin(String criterion) {
    return rubrics
        .current(criterion)
        .map(rubric -> new RatingPool.PinnedCriterion(criterion, rubric.rubricVersionId()));
  }
}
