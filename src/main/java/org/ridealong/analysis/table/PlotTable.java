package org.ridealong.analysis.table;

import java.util.List;
import java.util.stream.IntStream;
import org.ridealong.analysis.plot.Plot;

/** Writes the table behind a plot as CSV, under the names that the specification uses. */
public final class PlotTable {

  private PlotTable() {}

  public static byte[] write(Plot plot, TextMode mode) {
    List<Plot.Column> columns = plot.table().columns();
    return CsvTable.write(
        IntStream.range(0, columns.size()).mapToObj(i -> column(columns.get(i), i)).toList(),
        plot.table().rows(),
        mode);
  }

  private static Column<List<Object>> column(Plot.Column column, int place) {
    return Column.of(
        column.name(),
        switch (column.type()) {
          case NUMBER -> "number";
          case STRING -> "string";
        },
        column.title(),
        row -> row.get(place));
  }
}
