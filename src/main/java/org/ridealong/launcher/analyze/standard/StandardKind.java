package org.ridealong.launcher.analyze.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.standards.Bookmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Cut scores, and the accuracy and consistency of decisions at a cut. */
@Command(
    name = "standard",
    header = "Standard setting",
    description = {
      "Standard setting, and accuracy and consistency of decisions. The data, by method:",
      "  angoff            judge, then one column of ratings per item",
      "  bookmark          judge, bookmark (page from 1); item parameters by --booklet",
      "  contrasting       score, master (0/1)",
      "  borderline        score, global (rating 1 to 4)",
      "  rudner            theta, se",
      "  subkoviak         one column per 0/1 item",
      "  livingston-lewis  one column per item"
    },
    mixinStandardHelpOptions = true)
public final class StandardKind extends AnalysisKind {

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      required = true,
      description = "${COMPLETION-CANDIDATES}.")
  private Method method;

  @Option(
      names = "--cut",
      paramLabel = "C",
      description = "The lowest score (for rudner: theta) that passes.")
  private Double cut;

  @Option(
      names = "--borderline",
      paramLabel = "RATING",
      description = "The global rating of just passing (default: 2).")
  private double borderline = 2;

  @Option(
      names = "--booklet",
      paramLabel = "FILE",
      description =
          "Item parameters for bookmark: item, a, b and, if there is guessing, g; or the"
              + " parameters.csv of analyze irt.")
  private Path booklet;

  @Option(
      names = "--response-probability",
      paramLabel = "P",
      description = "The probability of an answer that is mastered (default: 0.67).")
  private double responseProbability = 0.67;

  @Option(
      names = "--page",
      paramLabel = "PAGE",
      description = "The page that gives a judge's cut: before the bookmark (default) or marked.")
  private PageRule page = PageRule.BEFORE;

  @Override
  protected void analyze(Run run) throws IOException {
    if (method.needsCut() && cut == null) {
      throw wrongUsage("--method %s needs --cut.".formatted(method));
    }
    if (cut != null && !Double.isFinite(cut)) {
      throw wrongUsage("--cut must be a number.");
    }
    if ((method == Method.BOOKMARK) != (booklet != null)) {
      throw wrongUsage("--booklet belongs to --method bookmark, and that method needs it.");
    }
    if (!(responseProbability > 0 && responseProbability < 1)) {
      throw wrongUsage("--response-probability must be above 0 and below 1.");
    }
    StatisticTable table = new StatisticTable(run);
    switch (method) {
      case ANGOFF -> JudgeFiles.angoff(run, data(), table);
      case BOOKMARK ->
          JudgeFiles.bookmark(run, data(), booklet, responseProbability, page.kernel(), table);
      case CONTRASTING -> CandidateFiles.contrasting(run, data(), table);
      case BORDERLINE -> CandidateFiles.borderline(run, data(), borderline, table);
      case RUDNER -> CandidateFiles.rudner(run, data(), cut, table);
      case SUBKOVIAK -> DecisionFiles.subkoviak(run, data(), cut, table);
      case LIVINGSTON_LEWIS -> DecisionFiles.livingstonLewis(run, data(), cut, table);
    }
    table.show();
  }

  /** {@link Bookmark.Page} as written on the command line. */
  enum PageRule {
    BEFORE(Bookmark.Page.BEFORE),
    MARKED(Bookmark.Page.MARKED);

    private final Bookmark.Page kernel;

    PageRule(Bookmark.Page kernel) {
      this.kernel = kernel;
    }

    Bookmark.Page kernel() {
      return kernel;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
