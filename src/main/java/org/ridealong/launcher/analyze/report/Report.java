package org.ridealong.launcher.analyze.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ridealong.analysis.plot.Plot;

/** A run as one HTML file. The same run gives the same bytes. */
public final class Report {

  private static final int MOST_ROWS = 1000;

  private final String title;
  private final Map<String, List<String>> facts = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<Section> tables = new ArrayList<>();
  private ReportTable outcomes;

  /** A table, or without one a sentence. */
  private record Section(String title, ReportTable table) {}

  public Report(String title) {
    this.title = title;
  }

  /** Lines of the header under one name. */
  public Report fact(String name, String... values) {
    facts.put(name, List.of(values));
    return this;
  }

  /** What a person should know before using the figures. */
  public Report warning(String sentence) {
    warnings.add(sentence);
    return this;
  }

  /** A table of results. */
  public Report table(String name, ReportTable table) {
    tables.add(new Section(name, table));
    return this;
  }

  /** A sentence between the tables. */
  public Report note(String sentence) {
    tables.add(new Section(sentence, null));
    return this;
  }

  /** Figures that could not be estimated. */
  public Report outcomes(ReportTable table) {
    outcomes = table;
    return this;
  }

  public String page(List<Plot> plots) {
    String style = resource("report.css");
    String script = resource("draw.js");
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    html.raw("style-src 'unsafe-inline'; script-src 'sha256-" + hash(script) + "'\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", title + " - Ridealong")
        .raw("\n<style>" + style + "</style>\n</head>\n<body>\n");
    html.raw("<header>\n").element("h1", title).raw("\n");
    header(html);
    html.raw("</header>\n<main>\n");
    plots.forEach(plot -> figure(html, plot));
    if (!tables.isEmpty()) {
      html.raw("<section>\n<h2>Tables</h2>\n");
      tables.forEach(section -> section(html, section));
      html.raw("</section>\n");
    }
    if (outcomes != null) {
      html.raw("<section>\n<h2>Figures that could not be estimated</h2>\n");
      outcomes.write(html, "Figures that could not be estimated");
      html.raw("</section>\n");
    }
    html.raw("</main>\n<script>" + script + "</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private void header(Html html) {
    html.raw("<dl>\n");
    facts.forEach(
        (name, values) -> {
          html.raw("<div>").element("dt", name);
          values.forEach(value -> html.element("dd", value));
          html.raw("</div>\n");
        });
    html.raw("</dl>\n");
    if (warnings.isEmpty()) {
      html.raw("<p class=\"quiet\">No warnings.</p>\n");
      return;
    }
    html.raw("<section class=\"warnings\">\n<h2>Know before you use these figures</h2>\n<ul>\n");
    warnings.forEach(warning -> html.element("li", warning).raw("\n"));
    html.raw("</ul>\n</section>\n");
  }

  private static void figure(Html html, Plot plot) {
    html.raw("<figure data-plot=\"").text(plot.name()).raw("\">\n<figcaption>");
    html.element("h2", plot.title()).element("p", plot.finding()).raw("</figcaption>\n");
    html.raw("<div class=\"picture\" role=\"img\" hidden aria-label=\"");
    html.text(plot.title() + ". " + plot.finding()).raw("\"></div>\n");
    ReportTable table = table(plot.table());
    fold(html, table, "Table behind this plot: " + plot.title());
    html.raw("<script type=\"application/json\">").data(plot.specification().toString());
    html.raw("</script>\n</figure>\n");
  }

  private static void section(Html html, Section section) {
    if (section.table() == null) {
      html.element("p", section.title()).raw("\n");
    } else if (section.table().isLong()) {
      fold(html, section.table(), section.title());
    } else {
      html.element("h3", section.title()).raw("\n");
      section.table().write(html, section.title());
    }
  }

  private static void fold(Html html, ReportTable table, String caption) {
    String open = table.isLong() ? "" : " open";
    String length = table.isTooLongForPaper() ? " class=\"long\"" : "";
    html.raw("<details" + length + open + ">").element("summary", caption).raw("\n");
    table.write(html, caption);
    html.raw("</details>\n");
  }

  private static ReportTable table(Plot.Table of) {
    List<Boolean> whole =
        IntStream.range(0, of.columns().size()).mapToObj(column -> isWhole(of, column)).toList();
    List<List<String>> rows = new ArrayList<>();
    for (List<Object> row : of.rows().subList(0, Math.min(MOST_ROWS, of.rows().size()))) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        Object cell = row.get(column);
        cells.add(Cell.shown(whole.get(column) ? ((Double) cell).longValue() : cell));
      }
      rows.add(cells);
    }
    return new ReportTable(
        of.columns().stream().map(Plot.Column::title).toList(),
        of.columns().stream().map(column -> column.type() == Plot.Type.NUMBER).toList(),
        rows,
        of.rows().size() - rows.size());
  }

  /** Whether a column holds whole numbers in decimal form, as the levels of a facet. */
  private static boolean isWhole(Plot.Table table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .allMatch(
            cell ->
                cell instanceof Double number
                    && number == Math.rint(number)
                    && Math.abs(number) < 1e6);
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A part of the page that the build put beside this class. */
  private static String resource(String name) {
    try (InputStream in = Report.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in this build");
      }
      // A closing tag inside the script would end it.
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
