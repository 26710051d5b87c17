package org.ridealong.analysis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.table.MissingFigure;
import org.ridealong.platform.Text;

/**
 * How a form worked as a whole. A figure that cannot be estimated is null and named among the
 * outcomes.
 *
 * @param handedIn exams that were handed in
 * @param n exams that have a total: all figures rest on them
 * @param leftOut exams without a total: a question was never asked, or a late answer is undecided
 * @param scoredItems items that make the total
 * @param unscoredItems items that are not part of it: answers to them wait for assessors, or nobody
 *     answered
 * @param waiting answers on which assessors have not come to a result
 * @param highestTotal the highest possible total, in score points
 * @param sd divisor n - 1
 * @param skewness adjusted Fisher-Pearson coefficient
 * @param stratifiedAlpha over the scenarios as strata
 * @param scenarioAlpha alpha over scenario scores
 * @param itemAlpha Cronbach's alpha over items
 * @param standardError of measurement, in score points
 * @param basis the reliability that the standard error rests on
 */
public record TestSummary(
    UUID formVersionId,
    Text title,
    Instant generatedAt,
    long handedIn,
    int n,
    long leftOut,
    int scoredItems,
    int unscoredItems,
    int waiting,
    double highestTotal,
    @Schema(nullable = true) Double mean,
    @Schema(nullable = true) Double sd,
    @Schema(nullable = true) Double skewness,
    @Schema(nullable = true) Double median,
    @Schema(nullable = true) Double stratifiedAlpha,
    @Schema(nullable = true) Double scenarioAlpha,
    @Schema(nullable = true) Double itemAlpha,
    @Schema(nullable = true) Double standardError,
    TotalFigures.Basis basis,
    List<MissingFigure> outcomes) {

  static TestSummary of(FormFigures figures, Instant now) {
    TotalFigures totals = figures.totals();
    FormData data = figures.data();
    return new TestSummary(
        data.form().formVersionId(),
        data.form().content().title(),
        now,
        data.submitted(),
        totals.n(),
        totals.leftOut(),
        totals.inTotal().length,
        figures.items().size() - totals.inTotal().length,
        figures.items().stream().mapToInt(FormFigures.ItemFigures::waiting).sum(),
        totals.highestTotal(),
        Figure.of(totals.mean()),
        Figure.of(totals.deviation()),
        Figure.of(totals.skewness()),
        Figure.of(totals.median()),
        Figure.of(totals.stratifiedAlpha()),
        Figure.of(totals.scenarioAlpha()),
        Figure.of(totals.itemAlpha()),
        Figure.of(totals.standardError()),
        totals.basis(),
        totals.outcomes().stream().map(MissingFigure::of).toList());
  }
}
