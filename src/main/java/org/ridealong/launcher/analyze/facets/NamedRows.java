package org.ridealong.launcher.analyze.facets;

import java.io.IOException;
import java.util.List;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.numeric.Estimate;

/** A table whose rows are named by two columns; a missing figure is recorded under both. */
final class NamedRows {

  private final Run run;
  private final String name;
  private final List<String> columns;
  private final FigureTable table;

  NamedRows(Run run, String name, String... columns) throws IOException {
    this.run = run;
    this.name = name;
    this.columns = List.of(columns);
    table = run.table(name, columns);
  }

  /** A row of whole numbers and {@link Estimate}s after its two names. */
  void row(String first, String second, Object... cells) throws IOException {
    table.cell(first).cell(second);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Estimate.NotEstimable missing) {
        run.outcome(
            name, first + " " + second, columns.get(i + 2), missing.outcome(), missing.reason());
        table.missing();
      } else if (cells[i] instanceof Estimate estimate) {
        table.cell(estimate);
      } else {
        table.cell(((Number) cells[i]).longValue());
      }
    }
    table.endRow();
  }
}
