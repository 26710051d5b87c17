package org.ridealong.scoring.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.delivery.Closure;
import org.ridealong.delivery.ScorableSession;
import org.ridealong.delivery.ScorableSession.ScorableAnswer;
import org.ridealong.rubric.Competency;
import org.ridealong.rubric.RubricContent;
import org.ridealong.scoring.item.KeyedScore;
import org.ridealong.scoring.plan.PlanContent;
import org.ridealong.scoring.plan.PlanContent.AbsentAnswer;
import org.ridealong.scoring.plan.PlanContent.PlannedItem;
import org.ridealong.scoring.plan.PlanContent.ScoredPart;
import org.ridealong.scoring.run.WeightedMean.Component;

/**
 * Applies a plan to exams. Pure: the same plan, answers and results give the same scores, whatever
 * order they come in; there is nothing else here that a score could depend on.
 *
 * <p>An item score is rounded once, to millionths, halves up: {@code floor(10^6 x + 1/2)}; from
 * then on everything is integers. A level of 1 to 5 becomes {@code (level - 1) / 4}. The test score
 * is the weighted mean over all items, a competency score that over its own items; see {@link
 * WeightedMean}. A criterion weighs its share of the item's weight, and where a criterion is
 * missing by plan the rest weighs by what is left.
 */
final class Scorer {

  static final int WHOLE = 1_000_000;

  private static final int LOWEST_LEVEL_MILLI = RubricContent.LOWEST_LEVEL * 1000;
  private static final int LEVEL_RANGE_MILLI =
      RubricContent.HIGHEST_LEVEL * 1000 - LOWEST_LEVEL_MILLI;

  private final PlanContent plan;
  private final ResolvedLevels results;
  private final List<Competency> reported;
  private final Map<UUID, KeyedScore> keys = new HashMap<>();

  Scorer(PlanContent plan, ResolvedLevels results) {
    this.plan = plan;
    this.results = results;
    this.reported = plan.reported();
    plan.items().stream()
        .filter(item -> item.rule() != null)
        .forEach(item -> keys.put(item.decisionPointId(), new KeyedScore(item.rule())));
  }

  /** In the order of response codes. */
  List<CandidateScore> score(List<ScorableSession> sessions) {
    return sessions.stream()
        .sorted(Comparator.comparing(ScorableSession::responseCode))
        .map(this::score)
        .toList();
  }

  private CandidateScore score(ScorableSession session) {
    Map<UUID, ScorableAnswer> answers = lastAttempts(session);
    WeightedMean test = new WeightedMean(plan.leastScoredShareMilli());
    Map<Competency, WeightedMean> means = new EnumMap<>(Competency.class);
    reported.forEach(
        competency -> means.put(competency, new WeightedMean(plan.leastScoredShareMilli())));
    List<ItemScore> items = new ArrayList<>();
    for (PlannedItem item : plan.items()) {
      if (item.counts()) {
        ScorableAnswer answer = answers.get(item.decisionPointId());
        for (ScoredPart part : item.parts()) {
          Component component = component(session, item, part, answer);
          items.add(component.score());
          test.add(part.weight(), component);
          if (means.containsKey(part.competency())) {
            means.get(part.competency()).add(part.weight(), component);
          }
        }
      }
    }
    return new CandidateScore(
        session.testSessionId(),
        session.responseCode(),
        test.result(),
        means.entrySet().stream()
            .map(
                each -> new CandidateScore.CompetencyScore(each.getKey(), each.getValue().result()))
            .toList(),
        items);
  }

  /** A later attempt takes the place of an earlier one. */
  private static Map<UUID, ScorableAnswer> lastAttempts(ScorableSession session) {
    Map<UUID, ScorableAnswer> last = new HashMap<>();
    session
        .answers()
        .forEach(
            answer ->
                last.merge(
                    answer.decisionPointId(),
                    answer,
                    (one, other) -> one.attempt() > other.attempt() ? one : other));
    return last;
  }

  private Component component(
      ScorableSession session, PlannedItem item, ScoredPart part, ScorableAnswer answer) {
    PlanContent.Treatments treatments = plan.treatments();
    if (answer == null) {
      return absent(item, part, ItemOutcome.NEVER_ASKED, treatments.neverAsked());
    }
    if (answer.isOmitted()) {
      return absent(item, part, ItemOutcome.OMITTED, treatments.omitted());
    }
    if (answer.closure() == Closure.LATE_UNVERIFIED) {
      return switch (treatments.lateUnverified()) {
        case SCORED -> answered(session, item, part, answer);
        case LOWEST -> late(item, part, AbsentAnswer.LOWEST);
        case LEFT_OUT -> late(item, part, AbsentAnswer.LEFT_OUT);
        case INCOMPLETE -> late(item, part, AbsentAnswer.INCOMPLETE);
      };
    }
    return answered(session, item, part, answer);
  }

  private static Component late(PlannedItem item, ScoredPart part, AbsentAnswer treatment) {
    return absent(item, part, ItemOutcome.LATE_UNVERIFIED, treatment);
  }

  private static Component absent(
      PlannedItem item, ScoredPart part, ItemOutcome outcome, AbsentAnswer treatment) {
    Integer score = treatment == AbsentAnswer.LOWEST ? Integer.valueOf(0) : null;
    return new Component(
        new ItemScore(item.decisionPointId(), part.criterion(), outcome, score),
        treatment == AbsentAnswer.INCOMPLETE);
  }

  private Component answered(
      ScorableSession session, PlannedItem item, ScoredPart part, ScorableAnswer answer) {
    ItemScore score =
        item.rule() == null
            ? rated(session, item, part, answer)
            : new ItemScore(item.decisionPointId(), "", ItemOutcome.SCORED, keyed(item, answer));
    return new Component(score, false);
  }

  private int keyed(PlannedItem item, ScorableAnswer answer) {
    double score = keys.get(item.decisionPointId()).of(answer.answer()).value().orElseThrow();
    return (int) Math.floor(score * WHOLE + 0.5);
  }

  private ItemScore rated(
      ScorableSession session, PlannedItem item, ScoredPart part, ScorableAnswer answer) {
    ResolvedLevels.Level level =
        results.of(
            session.testSessionId(), item.decisionPointId(), answer.attempt(), part.criterion());
    Integer score =
        level.levelMilli() == null
            ? null
            : (int) ((long) (level.levelMilli() - LOWEST_LEVEL_MILLI) * WHOLE / LEVEL_RANGE_MILLI);
    return new ItemScore(item.decisionPointId(), part.criterion(), level.outcome(), score);
  }
}
