package org.ridealong.analysis.scores;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.table.CsvTable;
import org.ridealong.analysis.table.DataPackage;
import org.ridealong.analysis.table.PlotTable;
import org.ridealong.analysis.table.TextMode;

/** The scores of a run as figures, as a plot and as files. */
@Path("/api/v1/scoring-runs/{runId}")
@RolesAllowed("psychometrician")
@Cache(noStore = true)
public class ScoreFilesResource {

  private static final String DISPOSITION = "Content-Disposition";

  private final ScoreFilesService files;

  ScoreFilesResource(ScoreFilesService files) {
    this.files = files;
  }

  @GET
  @Path("/summary")
  @Operation(operationId = "getScoreSummary", summary = "How the scores of a run are distributed")
  public ScoreSummary summary(@RestPath UUID runId) {
    return files.summary(runId);
  }

  @GET
  @Path("/plots/score-histogram")
  @Operation(operationId = "getRunHistogramPlot", summary = "Distribution of the test scores")
  public Plot histogram(@RestPath UUID runId, @RestQuery @DefaultValue("EN") Language language) {
    return files.histogram(runId, language);
  }

  @GET
  @Path("/plots/score-histogram/table.csv")
  @Produces(CsvTable.MEDIA_TYPE)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"score-histogram.csv\"")
  @Operation(
      operationId = "getRunHistogramTable",
      summary = "Distribution of the test scores: the table behind it")
  public byte[] histogramTable(
      @RestPath UUID runId,
      @RestQuery @DefaultValue("EN") Language language,
      @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return PlotTable.write(files.histogram(runId, language), mode);
  }

  @GET
  @Path("/export/scores.csv")
  @Produces(CsvTable.MEDIA_TYPE)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"scores.csv\"")
  @Operation(operationId = "exportScores", summary = "All scores of a run, as CSV")
  public byte[] scores(@RestPath UUID runId, @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return files.scores(runId, mode);
  }

  @GET
  @Path("/export/datapackage.json")
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"datapackage.json\"")
  @Operation(operationId = "describeScores", summary = "What the columns of the file mean")
  public DataPackage describe(@RestPath UUID runId) {
    return files.describe(runId);
  }
}
