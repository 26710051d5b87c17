package org.ridealong.analysis.scores;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.ScoreHistogramPlot;
import org.ridealong.analysis.table.CsvTable;
import org.ridealong.analysis.table.DataPackage;
import org.ridealong.analysis.table.TextMode;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.psychometrics.classical.ScoreHistogram;
import org.ridealong.psychometrics.classical.ScoreRange;
import org.ridealong.scoring.run.RunViews.RunView;
import org.ridealong.scoring.run.ScoringRunId;
import org.ridealong.scoring.run.ScoringRunQueries;
import org.ridealong.scoring.run.ScoringRunQueries.ScoredRun;

/** Makes figures, a plot and files from the scores of a run. */
@ApplicationScoped
public class ScoreFilesService {

  static final String SCORES = "scores.csv";

  private static final ScoreRange POSSIBLE = new ScoreRange(0, ScorePoints.HIGHEST);
  private static final double WORTH_TELLING_APART = 5;

  private final ScoringRunQueries runs;

  ScoreFilesService(ScoringRunQueries runs) {
    this.runs = runs;
  }

  ScoreSummary summary(UUID run) {
    return ScoreSummary.of(scored(run));
  }

  Plot histogram(UUID run, Language language) {
    double[] points = ScoreSummary.testPoints(scored(run));
    double width = ScoreHistogram.width(POSSIBLE, WORTH_TELLING_APART);
    return ScoreHistogramPlot.of(
        points, ScorePoints.HIGHEST, ScoreHistogram.of(points, POSSIBLE, width), language);
  }

  byte[] scores(UUID run, TextMode mode) {
    return write(scored(run), mode);
  }

  /** The codebook of the file, with the hashes of the plan and of the scores. */
  DataPackage describe(UUID id) {
    ScoredRun scored = scored(id);
    RunView run = scored.run();
    byte[] content = write(scored, TextMode.EXACT);
    return new DataPackage(
        "ridealong-scores-" + run.runId(),
        "%s, version %d, plan %s, scores %s"
            .formatted(run.planTitle(), run.planVersion(), run.planSha256(), run.scoresSha256()),
        "tabular-data-package",
        run.madeAt().toString(),
        scored.plan().content().formSha256(),
        run.softwareVersion(),
        List.of(
            DataPackage.csv(
                SCORES,
                content,
                Hashes.sha256(content),
                DataPackage.schema(
                    ScoresTable.columns(scored.plan().content()), "response_code"))));
  }

  private static byte[] write(ScoredRun scored, TextMode mode) {
    return CsvTable.write(ScoresTable.columns(scored.plan().content()), scored.scores(), mode);
  }

  private ScoredRun scored(UUID run) {
    return runs.scores(new ScoringRunId(run));
  }
}
