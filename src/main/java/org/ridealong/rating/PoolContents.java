package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ridealong.delivery.RateableQueries;
import org.ridealong.media.ClipService;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rubric.RubricService;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.ScenarioService;
import org.ridealong.scenario.ScenarioView;

/** Puts what a pool stands on together once and keeps it: it never changes. */
@ApplicationScoped
class PoolContents {

  private final RatingPoolRepository pools;
  private final RateableQueries rateable;
  private final ScenarioService scenarios;
  private final ClipService clips;
  private final RubricService rubrics;
  private final Map<UUID, PoolContent> known = new ConcurrentHashMap<>();

  PoolContents(
      RatingPoolRepository pools,
      RateableQueries rateable,
      ScenarioService scenarios,
      ClipService clips,
      RubricService rubrics) {
    this.pools = pools;
    this.rateable = rateable;
    this.scenarios = scenarios;
    this.clips = clips;
    this.rubrics = rubrics;
  }

  PoolContent of(UUID pool) {
    PoolContent content = known.get(pool);
    if (content == null) {
      content = load(pool);
      known.put(pool, content);
    }
    return content;
  }

  private PoolContent load(UUID id) {
    RatingPool pool =
        pools
            .findByIdOptional(id)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        RatingProblem.POOL_UNKNOWN, "Look at the desk for those that are open."));
    ScenarioView scenario = scenarios.find(pool.scenarioVersionId);
    DecisionPointContent decisionPoint =
        scenario.content().decisionPoints().stream()
            .filter(item -> item.id().equals(pool.decisionPointId))
            .findFirst()
            .orElseThrow();
    List<PoolContent.RatedBy> criteria =
        pool.criteria.stream()
            .map(pinned -> PoolContent.RatedBy.of(pinned, rubrics.find(pinned.rubricVersionId())))
            .toList();
    return new PoolContent(
        new RatingPoolId(pool.id),
        pool.formVersionId,
        rateable.form(pool.formVersionId).title(),
        pool.policy(),
        scenario.content(),
        decisionPoint,
        clips.manifest(scenario.clip()),
        criteria);
  }
}
