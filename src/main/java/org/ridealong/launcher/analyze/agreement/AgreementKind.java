package org.ridealong.launcher.analyze.agreement;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.launcher.analyze.plot.CaterpillarPlot;
import org.ridealong.launcher.analyze.report.Cell;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.agreement.AgreementFigure;
import org.ridealong.psychometrics.agreement.ChanceCorrected;
import org.ridealong.psychometrics.agreement.Coefficient;
import org.ridealong.psychometrics.agreement.CohenKappa;
import org.ridealong.psychometrics.agreement.CrossedVariance;
import org.ridealong.psychometrics.agreement.IntraclassCorrelation;
import org.ridealong.psychometrics.agreement.KrippendorffAlpha;
import org.ridealong.psychometrics.agreement.RankAgreement;
import org.ridealong.psychometrics.agreement.Ratings;
import org.ridealong.psychometrics.agreement.Weighting;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import picocli.CommandLine.Command;

/** Agreement of raters, one column per rater. */
@Command(
    name = "agreement",
    header = "Agreement of raters",
    description = "Agreement of raters; one row per rated unit, one column per rater.",
    mixinStandardHelpOptions = true)
public final class AgreementKind extends AnalysisKind {

  private static final Map<Coefficient, String> NAMES =
      Map.of(
          Coefficient.GWET, "gwet.ac1.raw",
          Coefficient.FLEISS, "fleiss.kappa.raw",
          Coefficient.KRIPPENDORFF, "krippen.alpha.raw",
          Coefficient.CONGER, "conger.kappa.raw",
          Coefficient.BRENNAN_PREDIGER, "bp.coeff.raw",
          Coefficient.PERCENT, "pa.coeff.raw");

  private static final Estimate NEEDS_NUMBERS =
      Estimate.notEstimable(Outcome.NOT_DEFINED, "The ratings are names, and have no distance.");

  private Ratings ratings;
  private FigureTable table;
  private ScreenTable screen;
  private CaterpillarPlot plot;

  @Override
  protected void analyze(Run run) throws IOException {
    ratings = RatingFile.read(run.open(data()));
    plot =
        new CaterpillarPlot(
            "coefficients", "Agreement with 95 % intervals", "Coefficient", "Estimate");
    table = run.table("agreement.csv", "statistic", "estimate", "se", "ci_low", "ci_high", "p");
    screen = new ScreenTable("statistic", "estimate", "se", "95 % from", "to", "p");
    chanceCorrected();
    if (ratings.raters() == 2) {
      twoRaters();
    }
    everyRatingGiven();
    variances(run);
    if (!ratings.hasMissing() && ratings.raters() > 2) {
      run.warn(
          "KRIPPENDORFF_AS_IRR",
          "krippendorff_alpha_LEVEL is as R's irr computes it, whose small-sample correction is off"
              + " for complete data of three raters or more; krippendorff_alpha_exact_LEVEL is"
              + " Krippendorff's.");
    }
    run.say(
        "%d units, %d raters, %d different ratings%s"
            .formatted(
                ratings.units(),
                ratings.raters(),
                ratings.categories(),
                ratings.hasMissing() ? ", some missing" : ""));
    run.show(screen);
    if (!plot.isEmpty()) {
      run.plot(() -> plot.asGiven().plot(finding()));
    }
  }

  /** Everything that has an interval; which coefficient is right depends on the scale. */
  private String finding() {
    Estimate alpha =
        KrippendorffAlpha.of(
                ratings,
                ratings.isNumeric()
                    ? KrippendorffAlpha.Level.ORDINAL
                    : KrippendorffAlpha.Level.NOMINAL)
            .estimate();
    Estimate exact =
        ChanceCorrected.of(ratings, Coefficient.PERCENT, Weighting.UNWEIGHTED).estimate();
    return String.format(
        Locale.ROOT,
        "%d raters gave %d units the same rating in %s of the pairs; Krippendorff's alpha (%s) is"
            + " %s.",
        ratings.raters(),
        ratings.units(),
        exact.value().isPresent()
            ? String.format(Locale.ROOT, "%.0f %%", 100 * exact.value().getAsDouble())
            : "NA",
        ratings.isNumeric() ? "ordinal" : "nominal",
        Cell.shown(alpha));
  }

  private void chanceCorrected() throws IOException {
    for (KrippendorffAlpha.Level level : KrippendorffAlpha.Level.values()) {
      boolean defined = ratings.isNumeric() || level == KrippendorffAlpha.Level.NOMINAL;
      String name = level.name().toLowerCase(Locale.ROOT);
      AgreementFigure none = AgreementFigure.of(NEEDS_NUMBERS);
      row("krippendorff_alpha_" + name, defined ? KrippendorffAlpha.asIrr(ratings, level) : none);
      row(
          "krippendorff_alpha_exact_" + name,
          defined ? KrippendorffAlpha.of(ratings, level) : none);
    }
    for (Weighting weighting : Weighting.values()) {
      for (Coefficient coefficient : Coefficient.values()) {
        boolean defined = ratings.isNumeric() || weighting == Weighting.UNWEIGHTED;
        row(
            NAMES.get(coefficient) + "_" + weighting.name().toLowerCase(Locale.ROOT),
            defined
                ? ChanceCorrected.of(ratings, coefficient, weighting)
                : AgreementFigure.of(NEEDS_NUMBERS));
      }
    }
  }

  private void twoRaters() throws IOException {
    AgreementFigure plain = CohenKappa.of(ratings, Weighting.UNWEIGHTED);
    AgreementFigure linear = CohenKappa.of(ratings, Weighting.LINEAR);
    AgreementFigure squared = CohenKappa.of(ratings, Weighting.QUADRATIC);
    row("cohen_kappa_unweighted", plain);
    row("cohen_kappa_equal", numeric(linear));
    row("cohen_kappa_squared", numeric(squared));
    row("cohen_kappa_unw_psych", plain);
    row("cohen_kappa_quad_psych", numeric(squared));
    row("pearson_r", numeric(AgreementFigure.of(RankAgreement.pearson(ratings))));
    row("spearman", numeric(AgreementFigure.of(RankAgreement.spearman(ratings))));
    row("exact_agreement", AgreementFigure.of(RankAgreement.within(ratings, 0)));
    row("adjacent_agreement", numeric(AgreementFigure.of(RankAgreement.within(ratings, 1))));
  }

  private void everyRatingGiven() throws IOException {
    row("fleiss_kappa", complete(Coefficient.FLEISS));
    row("conger_kappa_exact", complete(Coefficient.CONGER));
    row("light_kappa", AgreementFigure.of(CohenKappa.light(ratings)));
    IntraclassCorrelation.Result icc = IntraclassCorrelation.of(ratings);
    row("ICC_ICC1", numeric(icc.icc1()));
    row("ICC_ICC2", numeric(icc.icc2()));
    row("ICC_ICC3", numeric(icc.icc3()));
    row("ICC_ICC1k", numeric(icc.icc1k()));
    row("ICC_ICC2k", numeric(icc.icc2k()));
    row("ICC_ICC3k", numeric(icc.icc3k()));
    row("kendall_W", numeric(RankAgreement.kendall(ratings)));
    row("MS_subjects", numeric(AgreementFigure.of(icc.meanSquareUnits())));
    row("MS_raters", numeric(AgreementFigure.of(icc.meanSquareRaters())));
    row("MS_error", numeric(AgreementFigure.of(icc.meanSquareResidual())));
  }

  /** The same coefficient under the name that it has for complete data. */
  private AgreementFigure complete(Coefficient coefficient) {
    return ratings.hasMissing()
        ? AgreementFigure.of(
            Estimate.notEstimable(
                Outcome.MISSING_CELLS,
                "Needs a rating of every unit by every rater; see %s_unweighted."
                    .formatted(NAMES.get(coefficient))))
        : ChanceCorrected.of(ratings, coefficient, Weighting.UNWEIGHTED);
  }

  private void variances(Run run) throws IOException {
    CrossedVariance.Result reml = CrossedVariance.of(ratings);
    row("REML_var_unit", numeric(AgreementFigure.of(reml.units())));
    row("REML_var_rater", numeric(AgreementFigure.of(reml.raters())));
    row("REML_var_resid", numeric(AgreementFigure.of(reml.residual())));
    row("REML_ICC_2_1", numeric(AgreementFigure.of(reml.icc21())));
    row("REML_ICC_2_k", numeric(AgreementFigure.of(reml.icc2k())));
    row("REML_ICC_3_1", numeric(AgreementFigure.of(reml.icc31())));
    row("REML_logLik", numeric(AgreementFigure.of(reml.logLikelihood())));
    row(
        "harmonic_mean_raters_per_unit",
        AgreementFigure.of(
            ratings.units() == 0
                ? Estimate.notEstimable(Outcome.NO_SCORES, "No unit is rated.")
                : Estimate.of(ratings.harmonicMeanOfRaters())));
    boolean converged = reml.units().value().isPresent();
    run.convergence(
        "reml",
        converged,
        reml.rounds(),
        reml.units().refusal().map(Estimate.NotEstimable::reason).orElse("The ratios settled."));
  }

  private AgreementFigure numeric(AgreementFigure figure) {
    return ratings.isNumeric() ? figure : AgreementFigure.of(NEEDS_NUMBERS);
  }

  private void row(String name, AgreementFigure figure) throws IOException {
    table.cell(name).cell(figure.estimate());
    cell(figure.standardError());
    cell(figure.low());
    cell(figure.high());
    cell(figure.p());
    table.endRow();
    if (figure.estimate().value().isPresent()) {
      draw(name, figure);
      screen.row(
          name,
          figure.estimate(),
          shown(figure.standardError()),
          shown(figure.low()),
          shown(figure.high()),
          shown(figure.p()));
    }
  }

  private void draw(String name, AgreementFigure figure) {
    Double low = figure.low().map(Figure::of).orElse(null);
    Double high = figure.high().map(Figure::of).orElse(null);
    if (low != null && high != null) {
      plot.row(name, figure.estimate().value().orElseThrow(), low, high, "");
    }
  }

  private void cell(Optional<Estimate> figure) {
    if (figure.isPresent()) {
      table.cell(figure.get());
    } else {
      table.missing();
    }
  }

  private static Object shown(Optional<Estimate> figure) {
    return figure.isPresent() ? figure.get() : "";
  }
}
