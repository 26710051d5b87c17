package org.ridealong.launcher.analyze.dif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.fairness.BreslowDay;
import org.ridealong.psychometrics.fairness.EtsClass;
import org.ridealong.psychometrics.fairness.LogisticDif;
import org.ridealong.psychometrics.fairness.LogisticDif.Kind;
import org.ridealong.psychometrics.fairness.MantelHaenszel;
import org.ridealong.psychometrics.fairness.MantelTest;
import org.ridealong.psychometrics.fairness.Standardization;

/** The tables of comparisons between candidates of equal score. */
final class MatchedTables {

  private static final List<String> HAENSZEL =
      List.of(
          "MH_chisq_cc",
          "MH_p_cc",
          "MH_chisq_nocc",
          "alphaMH",
          "log_alpha",
          "se_log_alpha",
          "MH_delta",
          "se_delta",
          "ETS_class",
          "ETS_size_only",
          "MH_chisq_cc_purified",
          "alphaMH_purified",
          "MH_delta_purified",
          "se_delta_purified",
          "ETS_class_purified",
          "STD_P_DIF",
          "se_STD_P_DIF",
          "STD_P_DIF_purified");

  /** From here on a standardized difference calls for a look, and purifies. */
  private static final double STANDARDIZED = 0.10;

  private final Run run;
  private final GroupFile file;
  private final Purified purified;
  private final BitSet all = new BitSet();
  private final BitSet zeroOne;

  MatchedTables(Run run, GroupFile file, Purified purified) {
    this.run = run;
    this.file = file;
    this.purified = purified;
    this.all.set(0, file.items().size());
    this.zeroOne = file.zeroOneItems();
  }

  /** {@code dif.csv}, and with Mantel-Haenszel {@code breslow_day.csv}. */
  void zeroOne(boolean haenszel, boolean logistic) throws IOException {
    List<String> columns = new ArrayList<>(List.of("item"));
    if (haenszel) {
      columns.addAll(HAENSZEL);
    }
    if (logistic) {
      for (Kind kind : Kind.values()) {
        for (String end :
            List.of("", "_dR2_nagelkerke", "_p", "_size", "_purified", "_p_purified")) {
          columns.add(column(kind) + end);
        }
      }
      columns.addAll(List.of("LR_group", "se_LR_group", "LR_interaction", "se_LR_interaction"));
    }
    Haenszel one = haenszel ? new Haenszel() : null;
    Logistic two = logistic ? new Logistic() : null;
    FigureTable table = run.table("dif.csv", columns);
    for (int item : zeroOne.stream().toArray()) {
      table.cell(file.items().get(item));
      if (one != null) {
        one.write(table, item);
      }
      if (two != null) {
        two.write(table, item);
      }
      table.endRow();
    }
    if (one != null) {
      one.show();
      breslowDay();
    }
    if (two != null) {
      two.show();
    }
  }

  private List<MantelHaenszel.Result> haenszel(BitSet anchors) {
    return MantelHaenszel.analyze(file.scores(), file.focal(), anchors);
  }

  private List<LogisticDif.Result> logistic(BitSet anchors) {
    return LogisticDif.analyze(file.scores(), file.focal(), anchors);
  }

  /** The first part of a test's columns, and its name in {@code purification.csv}. */
  private static String column(Kind kind) {
    return switch (kind) {
      case BOTH -> "LR_both";
      case UNIFORM -> "LR_udif";
      case NON_UNIFORM -> "LR_nudif";
    };
  }

  private static String name(Optional<EtsClass> of) {
    return of.map(EtsClass::name).orElse(null);
  }

  /** Mantel-Haenszel and standardization. */
  private final class Haenszel {
    private final List<MantelHaenszel.Result> plain = haenszel(all);
    private final List<MantelHaenszel.Result> pure =
        purified.by("mh", file.items(), MatchedTables.this::haenszel, MantelHaenszel.Result::p);
    private final List<Standardization.Result> differences = standardized(all);
    private final List<Standardization.Result> pureDifferences =
        purified.bySize(
            "std",
            file.items(),
            this::standardized,
            Standardization.Result::difference,
            STANDARDIZED);

    private List<Standardization.Result> standardized(BitSet anchors) {
      return Standardization.analyze(file.scores(), file.focal(), anchors);
    }

    private void write(FigureTable table, int item) {
      MantelHaenszel.Result of = plain.get(item);
      table.cell(of.chiSquare()).cell(of.p()).cell(of.uncorrected()).cell(of.oddsRatio());
      table.cell(of.logOddsRatio()).cell(of.logOddsRatioError());
      table.cell(of.delta()).cell(of.deltaError());
      table.cell(name(of.ets())).cell(name(of.etsBySize()));
      MantelHaenszel.Result after = pure.get(item);
      table.cell(after.chiSquare()).cell(after.oddsRatio());
      table.cell(after.delta()).cell(after.deltaError()).cell(name(after.ets()));
      Standardization.Result difference = differences.get(item);
      table.cell(difference.difference()).cell(difference.error());
      table.cell(pureDifferences.get(item).difference());
    }

    private void show() {
      ScreenTable screen =
          new ScreenTable("item", "MH delta", "se", "class", "purified", "class", "STD P-DIF");
      zeroOne.stream()
          .forEach(
              item ->
                  screen.row(
                      file.items().get(item),
                      plain.get(item).delta(),
                      plain.get(item).deltaError(),
                      name(plain.get(item).ets()),
                      pure.get(item).delta(),
                      name(pure.get(item).ets()),
                      differences.get(item).difference()));
      run.say("Negative: harder for the focal group.");
      DifPlots.haenszel(run, file.items(), zeroOne, plain);
      run.show(screen);
    }
  }

  /** Likelihood-ratio tests of logistic regressions. */
  private final class Logistic {
    private final List<LogisticDif.Result> plain = logistic(all);
    private final Map<Kind, List<LogisticDif.Result>> pure = new EnumMap<>(Kind.class);

    private Logistic() {
      for (Kind kind : Kind.values()) {
        Function<LogisticDif.Result, LogisticDif.Test> test = result -> result.test(kind);
        pure.put(
            kind,
            purified.by(
                column(kind),
                file.items(),
                MatchedTables.this::logistic,
                test.andThen(LogisticDif.Test::p)));
      }
    }

    private void write(FigureTable table, int item) {
      LogisticDif.Result of = plain.get(item);
      for (Kind kind : Kind.values()) {
        LogisticDif.Test test = of.test(kind);
        LogisticDif.Test after = pure.get(kind).get(item).test(kind);
        table.cell(test.chiSquare()).cell(test.explained()).cell(test.p()).cell(name(test.size()));
        table.cell(after.chiSquare()).cell(after.p());
      }
      table.cell(of.group()).cell(of.groupError());
      table.cell(of.interaction()).cell(of.interactionError());
    }

    private void show() {
      ScreenTable screen =
          new ScreenTable("item", "LR both", "p", "R2 change", "uniform p", "non-uniform p");
      zeroOne.stream()
          .forEach(
              item ->
                  screen.row(
                      file.items().get(item),
                      plain.get(item).both().chiSquare(),
                      plain.get(item).both().p(),
                      plain.get(item).both().explained(),
                      plain.get(item).uniform().p(),
                      plain.get(item).nonUniform().p()));
      run.show(screen);
    }
  }

  private List<BreslowDay.Result> breslowDay(BitSet anchors) {
    return BreslowDay.analyze(file.scores(), file.focal(), anchors);
  }

  private void breslowDay() throws IOException {
    List<BreslowDay.Result> plain = breslowDay(all);
    List<BreslowDay.Result> pure =
        purified.by("breslow_day", file.items(), this::breslowDay, BreslowDay.Result::p);
    FigureTable table =
        run.table(
            "breslow_day.csv",
            "item",
            "bd_chisq",
            "df",
            "p",
            "trend_chisq",
            "trend_p",
            "bd_chisq_purified",
            "df_purified",
            "p_purified");
    for (int item : zeroOne.stream().toArray()) {
      BreslowDay.Result of = plain.get(item);
      BreslowDay.Result after = pure.get(item);
      table.cell(file.items().get(item)).cell(of.chiSquare()).cell(of.degreesOfFreedom());
      table.cell(of.p()).cell(of.trend()).cell(of.trendP());
      table.cell(after.chiSquare()).cell(after.degreesOfFreedom()).cell(after.p()).endRow();
    }
  }

  private List<MantelTest.Result> mantel(BitSet anchors) {
    return MantelTest.analyze(file.scores(), file.focal(), anchors);
  }

  /** {@code mantel.csv}, of all items. */
  void mantel() throws IOException {
    List<MantelTest.Result> plain = mantel(all);
    List<MantelTest.Result> pure =
        purified.by("mantel", file.items(), this::mantel, MantelTest.Result::p);
    FigureTable table =
        run.table(
            "mantel.csv",
            "item",
            "mantel_chisq",
            "mantel_z",
            "p",
            "smd_focal_minus_ref",
            "se_smd",
            "smd_over_sd",
            "mantel_chisq_purified",
            "p_purified",
            "smd_purified");
    ScreenTable screen = new ScreenTable("item", "Mantel z", "p", "SMD", "SMD / sd", "p purified");
    for (int item = 0; item < plain.size(); item++) {
      MantelTest.Result of = plain.get(item);
      MantelTest.Result after = pure.get(item);
      String name = file.items().get(item);
      table.cell(name).cell(of.chiSquare()).cell(of.z()).cell(of.p());
      table.cell(of.meanDifference()).cell(of.meanDifferenceError()).cell(of.inDeviations());
      table.cell(after.chiSquare()).cell(after.p()).cell(after.meanDifference()).endRow();
      screen.row(name, of.z(), of.p(), of.meanDifference(), of.inDeviations(), after.p());
    }
    run.show(screen);
    DifPlots.mantel(run, file.items(), plain);
  }
}
