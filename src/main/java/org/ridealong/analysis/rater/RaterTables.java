package org.ridealong.analysis.rater;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.LeniencyPlot;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.rater.RaterTable.CriterionRow;
import org.ridealong.analysis.rater.RaterTable.RaterFigureRow;
import org.ridealong.analysis.rater.RaterTable.RaterRow;
import org.ridealong.analysis.table.MissingFigure;
import org.ridealong.form.FormView;
import org.ridealong.psychometrics.agreement.AgreementFigure;
import org.ridealong.psychometrics.agreement.KrippendorffAlpha;
import org.ridealong.psychometrics.agreement.RankAgreement;
import org.ridealong.psychometrics.agreement.Ratings;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.PlacedRating;

/**
 * Makes the rater table of a form and the plot of it. Pure.
 *
 * <p>Cost: O(ratings) for the pairs, and 21 times O(pairs) for the interval of kappa over all
 * criteria.
 */
public final class RaterTables {

  private RaterTables() {}

  /**
   * @param ratings in the order in which they were handed in
   */
  public static RaterTable of(FormView form, List<PlacedRating> ratings, Instant now) {
    List<PlacedRating> live = ratings.stream().filter(PlacedRating::isLive).toList();
    List<RatedPair> pairs = RaterPairs.of(live);
    Map<RaterId, List<PlacedRating>> byRater =
        live.stream().collect(Collectors.groupingBy(PlacedRating::rater));
    Map<RaterId, List<RatedPair>> pairsByRater =
        pairs.stream().collect(Collectors.groupingBy(RatedPair::rater));
    return new RaterTable(
        form.formVersionId(),
        form.content().title(),
        now,
        RaterFigures.FEWEST,
        RaterFlagPolicy.FEWEST,
        answers(live),
        (int) pairs.stream().map(RatedPair::answer).distinct().count(),
        criteria(live).stream().map(criterion -> criterion(criterion, live, pairs)).toList(),
        byRater.keySet().stream()
            .sorted(Comparator.comparing(RaterId::code))
            .map(
                rater ->
                    rater(rater, byRater.get(rater), pairsByRater.getOrDefault(rater, List.of())))
            .toList());
  }

  /** The raters by their leniency; costs less than the table, which goes by criterion too. */
  public static Plot leniency(List<PlacedRating> ratings, Language language) {
    List<PlacedRating> live = ratings.stream().filter(PlacedRating::isLive).toList();
    Map<RaterId, List<RatedPair>> pairs =
        RaterPairs.of(live).stream().collect(Collectors.groupingBy(RatedPair::rater));
    List<LeniencyPlot.Rater> raters = new ArrayList<>();
    live.stream()
        .collect(Collectors.groupingBy(PlacedRating::rater))
        .forEach(
            (rater, own) ->
                raters.add(
                    drawn(
                        rater,
                        RaterFigures.of(own, pairs.getOrDefault(rater, List.of())),
                        language)));
    return LeniencyPlot.of(raters, RaterFlagPolicy.APART, language);
  }

  private static LeniencyPlot.Rater drawn(RaterId rater, RaterFigures figures, Language language) {
    return new LeniencyPlot.Rater(
        rater.code(),
        Figure.of(figures.leniency().figure()),
        Figure.of(figures.leniency().lower()),
        Figure.of(figures.leniency().upper()),
        figures.answers(),
        RaterFlagPolicy.flags(figures).stream()
            .map(flag -> language.of(flag.name()))
            .collect(Collectors.joining(", ")));
  }

  private static int answers(List<PlacedRating> ratings) {
    return (int) ratings.stream().map(PlacedRating::response).distinct().count();
  }

  private static List<String> criteria(List<PlacedRating> ratings) {
    return ratings.stream().map(PlacedRating::criterion).distinct().sorted().toList();
  }

  private static RaterRow rater(RaterId rater, List<PlacedRating> ratings, List<RatedPair> pairs) {
    RaterFigures all = RaterFigures.of(ratings, pairs);
    return new RaterRow(
        rater.code(),
        answers(ratings),
        answers(ratings.stream().filter(rating -> !rating.isPlanned()).toList()),
        row(null, all),
        criteria(ratings).stream()
            .map(criterion -> row(criterion, ofCriterion(criterion, ratings, pairs)))
            .toList(),
        RaterFlagPolicy.flags(all));
  }

  private static RaterFigures ofCriterion(
      String criterion, List<PlacedRating> ratings, List<RatedPair> pairs) {
    return RaterFigures.of(
        ratings.stream().filter(rating -> rating.criterion().equals(criterion)).toList(),
        pairs.stream().filter(pair -> pair.criterion().equals(criterion)).toList());
  }

  private static RaterFigureRow row(String criterion, RaterFigures figures) {
    return new RaterFigureRow(
        criterion,
        figures.n(),
        figures.missing(),
        Figure.of(figures.mean()),
        Figure.of(figures.deviation()),
        figures.answers(),
        figures.pairs(),
        Figure.of(figures.ownMean()),
        Figure.of(figures.partnerMean()),
        Figure.of(figures.exact()),
        Figure.of(figures.adjacent()),
        Figure.of(figures.kappa()),
        Figure.of(figures.kappaLower()),
        Figure.of(figures.kappaUpper()),
        Figure.of(figures.leniency().figure()),
        Figure.of(figures.leniency().lower()),
        Figure.of(figures.leniency().upper()),
        Figure.of(figures.change().figure()),
        Figure.of(figures.change().lower()),
        Figure.of(figures.change().upper()),
        Figure.of(figures.differenceDeviation()),
        Figure.of(figures.spread()),
        Figure.of(figures.separation()),
        figures.outcomes().stream().map(MissingFigure::of).toList());
  }

  private static CriterionRow criterion(
      String criterion, List<PlacedRating> ratings, List<RatedPair> pairs) {
    double[] levels =
        ratings.stream()
            .filter(rating -> rating.criterion().equals(criterion) && rating.level() != null)
            .mapToDouble(PlacedRating::level)
            .toArray();
    Ratings both = sidesOnce(criterion, pairs);
    boolean enough = both.units() >= RaterFigures.FEWEST;
    Estimate few =
        Estimate.notEstimable(
            Outcome.TOO_FEW_RATINGS,
            "Needs %d answers with two readings, has %d."
                .formatted(RaterFigures.FEWEST, both.units()));
    AgreementFigure alpha =
        enough
            ? KrippendorffAlpha.of(both, KrippendorffAlpha.Level.INTERVAL)
            : AgreementFigure.of(few);
    Map<String, Estimate> figures = new LinkedHashMap<>();
    figures.put("mean", SampleMoments.mean(levels));
    figures.put("sd", SampleMoments.standardDeviation(levels));
    figures.put("exact", enough ? RankAgreement.within(both, 0) : few);
    figures.put("adjacent", enough ? RankAgreement.within(both, 1) : few);
    figures.put("alpha", alpha.estimate());
    return new CriterionRow(
        criterion,
        levels.length,
        Figure.of(figures.get("mean")),
        Figure.of(figures.get("sd")),
        both.units(),
        Figure.of(figures.get("exact")),
        Figure.of(figures.get("adjacent")),
        Figure.of(alpha.estimate()),
        alpha.low().map(Figure::of).orElse(null),
        alpha.high().map(Figure::of).orElse(null),
        NamedOutcome.among(figures).stream().map(MissingFigure::of).toList());
  }

  /** Each two levels once: every pair stands in the list from both sides, one after the other. */
  private static Ratings sidesOnce(String criterion, List<RatedPair> pairs) {
    List<RatedPair> ofCriterion =
        pairs.stream().filter(pair -> pair.criterion().equals(criterion)).toList();
    double[][] rows = new double[ofCriterion.size() / 2][];
    for (int i = 0; i < rows.length; i++) {
      RatedPair pair = ofCriterion.get(2 * i);
      rows[i] = new double[] {pair.own(), pair.partner()};
    }
    return Ratings.ofNumbers(2, rows);
  }
}
