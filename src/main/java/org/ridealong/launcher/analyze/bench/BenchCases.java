package org.ridealong.launcher.analyze.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ridealong.launcher.analyze.bench.BenchCase.Work;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.TextColumn;
import org.ridealong.psychometrics.classical.DistractorAnalysis;
import org.ridealong.psychometrics.classical.OptionTable;
import org.ridealong.psychometrics.classical.TestAnalysis;
import org.ridealong.psychometrics.facets.FacetsSettings;
import org.ridealong.psychometrics.facets.ManyFacetRasch;
import org.ridealong.psychometrics.facets.Ratings;
import org.ridealong.psychometrics.facets.StepModel;
import org.ridealong.psychometrics.irt.Calibration;
import org.ridealong.psychometrics.irt.CalibrationSettings;
import org.ridealong.psychometrics.irt.GuessingPrior;
import org.ridealong.psychometrics.irt.ItemModel;
import org.ridealong.psychometrics.irt.MarginalCalibration;
import org.ridealong.psychometrics.numeric.ScoreTable;

/** The cases of the table. */
final class BenchCases {

  static final String TEXTBOOK = "textbook E-step";
  static final String READING = "reading the file";
  static final String NOTHING = "analyze --version";

  private static final int SMALL = 10_000;
  private static final int MEDIUM = 100_000;
  private static final int LARGE = 1_000_000;
  private static final int FEW = 200;
  private static final int ORDERED = 5;
  private static final GuessingPrior PRIOR = new GuessingPrior(-1.39, 0.5);

  private final int part;

  private BenchCases(int part) {
    this.part = part;
  }

  /**
   * All cases.
   *
   * @param part divides the sizes, 1 for the whole
   */
  static List<BenchCase> all(int part) {
    return new BenchCases(part).list();
  }

  private List<BenchCase> list() {
    List<BenchCase> cases = new ArrayList<>();
    cases.add(irt("irt 2pl", ItemModel.TWO_PARAMETER, 2, SMALL));
    cases.add(irt("irt 2pl", ItemModel.TWO_PARAMETER, 2, MEDIUM));
    cases.add(irt("irt 2pl", ItemModel.TWO_PARAMETER, 2, LARGE));
    cases.add(irt("irt rasch", ItemModel.RASCH, 2, MEDIUM));
    cases.add(irt("irt 3pl with a prior", ItemModel.THREE_PARAMETER, 2, MEDIUM));
    cases.add(irt("irt gpcm, 5 scores", ItemModel.GENERALIZED_PARTIAL_CREDIT, ORDERED, MEDIUM));
    cases.add(irt("irt grm, 5 scores", ItemModel.GRADED, ORDERED, MEDIUM));
    cases.add(facets("facets 12 x 30, 2 a candidate", StepModel.COMMON, SMALL));
    cases.add(facets("facets 12 x 30, 2 a candidate", StepModel.COMMON, MEDIUM));
    cases.add(facets("facets, steps per criterion", StepModel.PER_CRITERION, MEDIUM));
    cases.add(classical(MEDIUM));
    cases.add(reading(MEDIUM));
    cases.add(process("process: classical", FEW, "classical"));
    cases.add(process("process: irt 2pl", SMALL / part, "irt", "--model", "2pl"));
    cases.add(process("process: irt 2pl", MEDIUM / part, "irt", "--model", "2pl"));
    return cases;
  }

  private BenchCase irt(String name, ItemModel model, int categories, int size) {
    int candidates = size / part;
    return new BenchCase(
        name,
        candidates,
        TEXTBOOK,
        (folder, threads) -> {
          SimulatedScores simulated = new SimulatedScores(model, categories);
          ScoreTable table = simulated.table(candidates);
          CalibrationSettings usual = CalibrationSettings.usual(threads);
          CalibrationSettings settings =
              model == ItemModel.THREE_PARAMETER ? usual.with(PRIOR) : usual;
          return new Work(
              () -> {
                if (!(MarginalCalibration.calibrate(table, model, settings)
                        instanceof Calibration calibration)
                    || !calibration.hasConverged()) {
                  throw new IllegalStateException(name + " did not converge");
                }
              },
              () -> TextbookStep.run(simulated, table),
              TextbookStep.factor(candidates));
        });
  }

  private BenchCase facets(String name, StepModel steps, int size) {
    int candidates = size / part;
    return new BenchCase(
        name,
        candidates,
        TEXTBOOK,
        (folder, threads) -> {
          SimulatedRatings simulated = new SimulatedRatings();
          Ratings ratings = simulated.ratings(candidates);
          return new Work(
              () -> {
                if (!ManyFacetRasch.marginal(ratings, FacetsSettings.of(steps, threads))
                    .convergence()
                    .converged()) {
                  throw new IllegalStateException(name + " did not converge");
                }
              },
              () -> TextbookStep.run(simulated, ratings),
              TextbookStep.factor(candidates));
        });
  }

  private BenchCase classical(int size) {
    int candidates = size / part;
    return new BenchCase(
        "classical with distractors",
        candidates,
        READING,
        (folder, threads) -> {
          Path file = new SimulatedScores(ItemModel.TWO_PARAMETER, 2).options(folder, candidates);
          OptionTable options = options(file);
          return new Work(
              () -> {
                TestAnalysis.analyze(options.scored(true), threads);
                DistractorAnalysis.analyze(options, threads);
              },
              () -> options(file),
              1);
        });
  }

  /** The options of each item, A the key, in a file without missing cells. */
  private static OptionTable options(Path path) {
    try (DataFile file = DataFile.open(path)) {
      List<TextColumn> columns = file.header().stream().map(file::text).toList();
      file.read();
      return new OptionTable(
          file.rows(),
          columns.stream().map(TextColumn::codes).toArray(int[][]::new),
          columns.stream().mapToInt(column -> column.values().indexOf("A")).toArray(),
          columns.stream().mapToInt(column -> column.values().size()).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BenchCase reading(int size) {
    int candidates = size / part;
    return new BenchCase(
        "reading CSV, 40 columns",
        candidates,
        "reading its bytes and their SHA-256",
        (folder, threads) -> {
          Path path = new SimulatedScores(ItemModel.TWO_PARAMETER, 2).file(folder, candidates);
          return new Work(
              () -> {
                try (DataFile file = DataFile.open(path)) {
                  Supplier<ScoreTable> scores = file.scores(file.header());
                  file.read();
                  if (scores.get().candidates() != candidates) {
                    throw new IllegalStateException("rows are missing");
                  }
                }
              },
              () -> Processes.digest(path),
              1);
        });
  }

  private static BenchCase process(String name, int candidates, String... arguments) {
    return new BenchCase(
        name,
        candidates,
        NOTHING,
        (folder, threads) -> {
          Path data = new SimulatedScores(ItemModel.TWO_PARAMETER, 2).file(folder, candidates);
          return new Work(
              () -> Processes.analyze(folder, threads, data, arguments), Processes::version, 1);
        });
  }
}
