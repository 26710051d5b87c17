package org.ridealong.rating;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ridealong.media.ClipManifest;
import org.ridealong.platform.Text;
import org.ridealong.rubric.RubricContent;
import org.ridealong.rubric.RubricView;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.ScenarioContent;

/** Everything published that a pool stands on, put together; as unchanging as its parts. */
record PoolContent(
    RatingPoolId poolId,
    UUID formVersionId,
    Text formTitle,
    ResolutionPolicy policy,
    ScenarioContent scenario,
    DecisionPointContent decisionPoint,
    ClipManifest clip,
    List<RatedBy> criteria) {

  private static final long MILLISECOND_US = 1000;

  /** A criterion of the pool with the rubric that it belongs to. */
  record RatedBy(
      RatingPool.PinnedCriterion pinned, RubricContent rubric, RubricContent.Criterion criterion) {

    static RatedBy of(RatingPool.PinnedCriterion pinned, RubricView rubric) {
      return new RatedBy(
          pinned, rubric.content(), rubric.content().criterion(pinned.criterion()).orElseThrow());
    }
  }

  List<String> criterionCodes() {
    return criteria.stream().map(rated -> rated.criterion().code()).toList();
  }

  /** The critical behaviors of all rubrics, each once. */
  List<RubricContent.CriticalFlag> criticalFlags() {
    Set<String> seen = new HashSet<>();
    return criteria.stream()
        .flatMap(rated -> rated.rubric().criticalFlags().stream())
        .filter(flag -> seen.add(flag.code()))
        .toList();
  }

  SheetRules rules(String answer) {
    return new SheetRules(
        criteria.stream().map(RatedBy::criterion).toList(),
        criticalFlags().stream()
            .map(RubricContent.CriticalFlag::code)
            .collect(Collectors.toUnmodifiableSet()),
        answer.length(),
        clip.durationUs() / MILLISECOND_US);
  }
}
