package org.ridealong.analysis.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ridealong.analysis.table.Column;
import org.ridealong.rubric.Competency;
import org.ridealong.scoring.plan.PlanContent;
import org.ridealong.scoring.plan.PlanContent.PlannedCriterion;
import org.ridealong.scoring.plan.PlanContent.PlannedItem;
import org.ridealong.scoring.run.ItemOutcome;
import org.ridealong.scoring.run.ItemScore;
import org.ridealong.scoring.run.RunViews.CandidateScoreView;

/**
 * The columns of {@code scores.csv}: one row per exam, by response code. Which there are depends on
 * what the plan counts.
 */
final class ScoresTable {

  private static final String UNIT = "proportion";
  private static final String STATUS =
      "SCORED; WAITS_FOR_RATINGS: an answer that belongs to it has no result yet; INCOMPLETE: an"
          + " item that belongs to it has no score, and the plan gives none then;"
          + " TOO_LITTLE_SCORED: less of its weight was scored than the plan asks for.";

  private ScoresTable() {}

  static List<Column<CandidateScoreView>> columns(PlanContent plan) {
    List<Column<CandidateScoreView>> columns = new ArrayList<>();
    columns.add(
        Column.of(
            "response_code",
            "string",
            "Names the exam; leads to nobody.",
            CandidateScoreView::responseCode));
    columns.add(
        Column.of("status", "string", "Of the test score. " + STATUS, r -> r.test().status()));
    columns.add(
        Column.measured(
            "test_score",
            UNIT,
            "Weighted mean of all item scores, from 0 to 1; six digits are exact.",
            r -> ScorePoints.exact(r.test().scoreMicro())));
    columns.add(
        Column.counted(
            "scored_share_milli",
            "thousandths",
            "How much of the weight was scored.",
            r -> r.test().scoredShareMilli()));
    columns.add(
        Column.of(
            "passed",
            "boolean",
            "Whether the test score is the cut or above it; empty before the plan is locked,"
                + " without a cut, or without a test score.",
            CandidateScoreView::passed));
    plan.reported().forEach(competency -> addCompetency(columns, competency));
    plan.items().stream().filter(PlannedItem::counts).forEach(item -> addItem(columns, item));
    return columns;
  }

  private static void addCompetency(
      List<Column<CandidateScoreView>> columns, Competency competency) {
    String name = "competency_" + competency.name().toLowerCase(Locale.ROOT);
    columns.add(
        Column.measured(
            name,
            UNIT,
            "Weighted mean of the item scores of competency " + competency + ", from 0 to 1.",
            r -> ScorePoints.exact(ScoreSummary.of(r, competency).scoreMicro())));
    columns.add(
        Column.of(
            name + "_status",
            "string",
            "Of the competency score. " + STATUS,
            r -> ScoreSummary.of(r, competency).status()));
  }

  private static void addItem(List<Column<CandidateScoreView>> columns, PlannedItem item) {
    String name = "item_" + item.scenario() + "_" + item.decisionPoint();
    if (item.criteria().isEmpty()) {
      addPart(columns, name, item.decisionPointId(), "", "By method " + item.rule().method() + ".");
    }
    for (PlannedCriterion criterion : item.criteria()) {
      addPart(
          columns,
          name + "_" + criterion.criterion().toLowerCase(Locale.ROOT),
          item.decisionPointId(),
          criterion.criterion(),
          "Criterion %s: (resolved level - 1) / 4.".formatted(criterion.criterion()));
    }
  }

  private static void addPart(
      List<Column<CandidateScoreView>> columns,
      String name,
      UUID item,
      String criterion,
      String how) {
    columns.add(
        Column.measured(
            name,
            UNIT,
            "Item score from 0 to 1. " + how,
            r -> ScorePoints.exact(find(r, item, criterion).scoreMicro())));
    columns.add(
        Column.of(
            name + "_outcome",
            "string",
            "How it came to its score, or why it has none: SCORED, OMITTED, NEVER_ASKED,"
                + " LATE_UNVERIFIED, UNRESOLVED, NO_OPPORTUNITY, TECHNICAL_FAULT.",
            r -> outcome(r, item, criterion)));
  }

  private static ItemOutcome outcome(CandidateScoreView exam, UUID item, String criterion) {
    return find(exam, item, criterion).outcome();
  }

  private static ItemScore find(CandidateScoreView exam, UUID item, String criterion) {
    return exam.items().stream()
        .filter(score -> score.decisionPointId().equals(item))
        .filter(score -> score.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }
}
