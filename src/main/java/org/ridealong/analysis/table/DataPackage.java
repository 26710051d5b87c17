package org.ridealong.analysis.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The description of exported tables, by the Frictionless Data Package specification, version 1.
 *
 * @param formSha256 the hash of the published form that the data belong to
 * @param softwareVersion what wrote the files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataPackage(
    String name,
    String title,
    String profile,
    String created,
    String formSha256,
    String softwareVersion,
    List<Resource> resources) {

  /** One file. */
  public record Resource(
      String name,
      String path,
      String profile,
      String format,
      String mediatype,
      String encoding,
      long bytes,
      String hash,
      Schema schema) {}

  /** The columns of a table: its codebook. */
  public record Schema(List<Field> fields, List<String> missingValues, List<String> primaryKey) {}

  /**
   * One column.
   *
   * @param unit what a number counts or measures; left out where that is no question
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Field(String name, String type, String unit, String description) {}

  public static <R> Schema schema(List<Column<R>> columns, String... primaryKey) {
    return new Schema(
        columns.stream()
            .map(
                column ->
                    new Field(column.name(), column.type(), column.unit(), column.description()))
            .toList(),
        List.of(""),
        List.of(primaryKey));
  }

  public static Resource csv(String path, byte[] content, String sha256, Schema schema) {
    return new Resource(
        path.substring(0, path.lastIndexOf('.')),
        path,
        "tabular-data-resource",
        "csv",
        "text/csv",
        "utf-8",
        content.length,
        "sha256:" + sha256,
        schema);
  }
}
