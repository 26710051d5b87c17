package org.ridealong.launcher.analyze.report;

import java.util.List;

/**
 * A table as it stands in the report.
 *
 * @param numeric for each column whether it holds numbers
 * @param hidden how many further rows are left to the file
 */
public record ReportTable(
    List<String> columns, List<Boolean> numeric, List<List<String>> rows, int hidden) {

  /** Longer tables begin folded. */
  private static final int SHORT = 30;

  /** Longer ones stay folded on paper, too. */
  private static final int PRINTED = 200;

  boolean isLong() {
    return rows.size() > SHORT;
  }

  boolean isTooLongForPaper() {
    return rows.size() > PRINTED;
  }

  void write(Html html, String caption) {
    html.raw("<div class=\"rows\" tabindex=\"0\" role=\"region\" aria-label=\"").text(caption);
    html.raw("\"><table><thead><tr>");
    for (int i = 0; i < columns.size(); i++) {
      html.raw("<th scope=\"col\"" + kind(i) + ">").text(columns.get(i)).raw("</th>");
    }
    html.raw("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      html.raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.raw("<td" + kind(i) + ">").text(row.get(i)).raw("</td>");
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div>\n");
    if (hidden > 0) {
      html.raw("<p class=\"quiet\">").text("... and " + hidden + " more rows in the files.");
      html.raw("</p>\n");
    }
  }

  private String kind(int column) {
    return numeric.get(column) ? " class=\"number\"" : "";
  }
}
