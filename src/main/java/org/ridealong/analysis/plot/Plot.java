package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plot shows, in words, as a table and as a specification that draws it.
 *
 * @param name names its file
 * @param finding one sentence with the figures that a reader should take away
 * @param specification Vega-Lite 6; its data are the rows of the table
 */
public record Plot(
    String name,
    String title,
    String finding,
    Table table,
    @Schema(implementation = Object.class) JsonNode specification) {

  /** The rows that are drawn; a missing figure is null. */
  @Schema(name = "PlotTable")
  public record Table(List<Column> columns, List<List<Object>> rows) {

    /** A table whose rows are filled one after the other. */
    public static Table of(Column... columns) {
      return new Table(List.of(columns), new ArrayList<>());
    }

    /** Adds a row with a cell for each column. */
    public void add(Object... cells) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(cells.length + " cells, " + columns.size() + " columns");
      }
      rows.add(Collections.unmodifiableList(Arrays.asList(cells)));
    }
  }

  /**
   * One column.
   *
   * @param name names it in the file and in the specification
   * @param title names it on the page
   */
  @Schema(name = "PlotColumn")
  public record Column(String name, String title, Type type) {
    public static Column number(String name, String title) {
      return new Column(name, title, Type.NUMBER);
    }

    public static Column text(String name, String title) {
      return new Column(name, title, Type.STRING);
    }
  }

  /** What the cells of a column hold. */
  @Schema(name = "PlotCellType")
  public enum Type {
    NUMBER,
    STRING
  }
}
