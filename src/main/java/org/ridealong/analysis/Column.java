package org.ridealong.analysis;

import java.util.function.Function;

/**
 * One column of an exported table: how it is described and how its cells are made.
 *
 * @param type the Frictionless type of the field
 * @param freeText whether a person wrote the cell
 * @param cell the text of the cell; null or empty where the value is missing
 */
record Column<R>(
    String name, String type, String description, boolean freeText, Function<R, Object> cell) {

  static <R> Column<R> of(String name, String type, String description, Function<R, Object> cell) {
    return new Column<>(name, type, description, false, cell);
  }

  static <R> Column<R> written(String name, String description, Function<R, Object> cell) {
    return new Column<>(name, "string", description, true, cell);
  }
}
