package org.ridealong.launcher.analyze.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ridealong.launcher.analyze.csv.CsvTable;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * A table of results. A figure that could not be estimated becomes {@code NA}, and its reason goes
 * to the run's outcomes under the table's name, the first cell of the row, and the column.
 */
public final class FigureTable implements Closeable {

  private final String name;
  private final CsvTable table;
  private final Outcomes outcomes;
  private String row;

  FigureTable(String name, Path file, List<String> columns, Outcomes outcomes) throws IOException {
    this.name = name;
    this.table = new CsvTable(file, columns);
    this.outcomes = outcomes;
  }

  /** Text; null is missing. */
  public FigureTable cell(String value) {
    keep(value);
    table.cell(value);
    return this;
  }

  public FigureTable cell(long value) {
    if (row == null) {
      keep(Long.toString(value));
    }
    table.cell(value);
    return this;
  }

  /** A finite number. Use an {@link Estimate} where it may be missing. */
  public FigureTable cell(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(
          "%s, %s, %s: a figure must be finite, not %s"
              .formatted(name, row, table.nextColumn(), value));
    }
    table.cell(value);
    return this;
  }

  /** 1 or 0. */
  public FigureTable cell(boolean flag) {
    table.cell(flag);
    return this;
  }

  /** A figure, or {@code NA} and a named outcome. */
  public FigureTable cell(Estimate figure) {
    figure.refusal().ifPresent(refusal -> notEstimable(refusal.outcome(), refusal.reason()));
    table.cell(figure.value().orElse(Double.NaN));
    return this;
  }

  /** {@code NA} where there is nothing to estimate, as a fixed parameter's standard error. */
  public FigureTable missing() {
    table.cell((String) null);
    return this;
  }

  /** Ends the row, which must be full. */
  public void endRow() throws IOException {
    table.endRow();
    row = null;
  }

  String name() {
    return name;
  }

  int rows() {
    return table.rows();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private void keep(String value) {
    if (row == null) {
      row = value;
    }
  }

  private void notEstimable(Outcome outcome, String reason) {
    outcomes.add(name, row, table.nextColumn(), outcome, reason);
  }
}
