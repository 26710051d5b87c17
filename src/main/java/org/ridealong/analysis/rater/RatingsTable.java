package org.ridealong.analysis.rater;

import java.util.List;
import org.ridealong.analysis.table.Column;
import org.ridealong.rating.MissingReason;
import org.ridealong.rating.PlacedRating;
import org.ridealong.rating.ResolutionRule;

/** Every rating of live work in a row: what {@code ratings.csv} holds. */
public final class RatingsTable {

  private static final double THOUSANDTHS = 1000;

  /**
   * A rating with what it belongs to.
   *
   * @param responseCode of the exam; null for a validity response
   * @param evidence codes, in the rater's order
   * @param resolvedMilli what the readings came to, in thousandths of a level, or null
   * @param resolvedMissing what they came to where it is no level, or null
   * @param resolvedBy null where they have not come to anything
   */
  public record Row(
      PlacedRating rating,
      String responseCode,
      String scenario,
      String decisionPoint,
      List<String> evidence,
      Integer resolvedMilli,
      MissingReason resolvedMissing,
      ResolutionRule resolvedBy) {}

  public static final List<Column<Row>> COLUMNS =
      List.of(
          Column.of(
              "response_code",
              "string",
              "Names the exam as in responses.csv; leads to nobody. Empty for a validity response.",
              Row::responseCode),
          Column.of(
              "desk_code",
              "string",
              "Names the answer as raters and leads know it; leads to nobody.",
              row -> row.rating().deskCode()),
          Column.of("scenario", "string", "Key of the scenario.", Row::scenario),
          Column.of(
              "decision_point",
              "string",
              "Key of the decision point in its scenario.",
              Row::decisionPoint),
          Column.counted(
              "attempt",
              "attempts",
              "Counted from 1; empty for a validity response.",
              row -> row.rating().attempt()),
          Column.of(
              "rater",
              "string",
              "The rater's code, the same in every file; a name is for leads only.",
              row -> row.rating().rater().code()),
          Column.of(
              "criterion", "string", "Code of the criterion.", row -> row.rating().criterion()),
          Column.counted(
              "level",
              "levels",
              "From 1 to 5; empty where the rater found a reason why there is none.",
              row -> row.rating().level()),
          Column.of(
              "missing",
              "string",
              "Why there is no level: NO_OPPORTUNITY or TECHNICAL_FAULT; empty where there is one.",
              row -> row.rating().missing()),
          Column.of(
              "evidence",
              "string",
              "Codes of the signs that the rater pinned, separated by spaces.",
              row -> String.join(" ", row.evidence())),
          Column.counted(
              "reading",
              "readings",
              "Which reading of the answer it is part of, from 1, by the time of handing in; beyond"
                  + " planned_readings, one that a disagreement, a critical behavior or a lead"
                  + " asked for.",
              row -> row.rating().reading()),
          Column.counted(
              "planned_readings",
              "readings",
              "Independent readings that every answer gets.",
              row -> row.rating().planned()),
          Column.counted(
              "order",
              "readings",
              "Which reading of the rater's on this form it is part of, from 1.",
              row -> row.rating().order()),
          Column.of(
              "validity",
              "boolean",
              "Whether the answer is a benchmark that was seeded unseen to watch raters.",
              row -> !row.rating().isLive()),
          Column.of(
              "submitted_at",
              "datetime",
              "When the rating was handed in, UTC.",
              row -> row.rating().submittedAt()),
          Column.measured(
              "resolved_level",
              "levels",
              "What the readings of the answer came to on this criterion, from 1 to 5; empty where"
                  + " it is no level or not decided yet.",
              row -> row.resolvedMilli() == null ? null : row.resolvedMilli() / THOUSANDTHS),
          Column.of(
              "resolved_missing",
              "string",
              "What they came to where it is no level.",
              Row::resolvedMissing),
          Column.of(
              "resolved_by",
              "string",
              "READINGS or LEAD; empty where they have not come to anything yet.",
              Row::resolvedBy));

  private RatingsTable() {}
}
