package org.ridealong.analysis.table;

import java.util.function.Function;

/**
 * One column of an exported table: how it is described and how its cells are made.
 *
 * @param type the Frictionless type of the field
 * @param unit what a number counts or measures; null where that is no question
 * @param cell the text of the cell; null or empty where the value is missing
 */
public record Column<R>(
    String name, String type, String unit, String description, Function<R, Object> cell) {

  public static <R> Column<R> of(
      String name, String type, String description, Function<R, Object> cell) {
    return new Column<>(name, type, null, description, cell);
  }

  /** A number with its unit. */
  public static <R> Column<R> measured(
      String name, String unit, String description, Function<R, Object> cell) {
    return new Column<>(name, "number", unit, description, cell);
  }

  /** A count. */
  public static <R> Column<R> counted(
      String name, String unit, String description, Function<R, Object> cell) {
    return new Column<>(name, "integer", unit, description, cell);
  }

  /** What a person wrote. */
  public static <R> Column<R> written(String name, String description, Function<R, Object> cell) {
    return of(name, "string", description, cell);
  }

  boolean isText() {
    return type.equals("string");
  }
}
