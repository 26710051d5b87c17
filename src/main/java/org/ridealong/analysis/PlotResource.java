package org.ridealong.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.table.CsvTable;
import org.ridealong.analysis.table.PlotTable;
import org.ridealong.analysis.table.TextMode;

/** The plots of a form and of its items, each as a specification and as the table behind it. */
@Path("/api/v1/forms/{formVersionId}")
@RolesAllowed("psychometrician")
@Cache(noStore = true)
public class PlotResource {

  private static final String DISPOSITION = "Content-Disposition";
  private static final String CSV = CsvTable.MEDIA_TYPE;

  private final LabService lab;

  PlotResource(LabService lab) {
    this.lab = lab;
  }

  @GET
  @Path("/plots/score-histogram")
  @Operation(operationId = "getScoreHistogramPlot", summary = "Distribution of total scores")
  public Plot scoreHistogram(
      @RestPath UUID formVersionId, @RestQuery @DefaultValue("EN") Language language) {
    return lab.scoreHistogram(formVersionId, language);
  }

  @GET
  @Path("/plots/score-histogram/table.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"score-histogram.csv\"")
  @Operation(
      operationId = "getScoreHistogramTable",
      summary = "Distribution of total scores: the table behind it")
  public byte[] scoreHistogramTable(
      @RestPath UUID formVersionId,
      @RestQuery @DefaultValue("EN") Language language,
      @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return PlotTable.write(lab.scoreHistogram(formVersionId, language), mode);
  }

  @GET
  @Path("/plots/item-scatter")
  @Operation(operationId = "getItemScatterPlot", summary = "Items by difficulty and discrimination")
  public Plot itemScatter(
      @RestPath UUID formVersionId, @RestQuery @DefaultValue("EN") Language language) {
    return lab.itemScatter(formVersionId, language);
  }

  @GET
  @Path("/plots/item-scatter/table.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"item-scatter.csv\"")
  @Operation(
      operationId = "getItemScatterTable",
      summary = "Items by difficulty and discrimination: the table behind it")
  public byte[] itemScatterTable(
      @RestPath UUID formVersionId,
      @RestQuery @DefaultValue("EN") Language language,
      @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return PlotTable.write(lab.itemScatter(formVersionId, language), mode);
  }

  @GET
  @Path("/items/{decisionPointId}/plots/distractors")
  @Operation(operationId = "getDistractorsPlot", summary = "Choices of an item by score group")
  public Plot distractors(
      @RestPath UUID formVersionId,
      @RestPath UUID decisionPointId,
      @RestQuery @DefaultValue("EN") Language language) {
    return lab.distractors(formVersionId, decisionPointId, language);
  }

  @GET
  @Path("/items/{decisionPointId}/plots/distractors/table.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"distractors.csv\"")
  @Operation(
      operationId = "getDistractorsTable",
      summary = "Choices of an item by score group: the table behind it")
  public byte[] distractorsTable(
      @RestPath UUID formVersionId,
      @RestPath UUID decisionPointId,
      @RestQuery @DefaultValue("EN") Language language,
      @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return PlotTable.write(lab.distractors(formVersionId, decisionPointId, language), mode);
  }

  @GET
  @Path("/items/{decisionPointId}/plots/response-times")
  @Operation(operationId = "getResponseTimesPlot", summary = "Response times of an item")
  public Plot responseTimes(
      @RestPath UUID formVersionId,
      @RestPath UUID decisionPointId,
      @RestQuery @DefaultValue("EN") Language language) {
    return lab.responseTimes(formVersionId, decisionPointId, language);
  }

  @GET
  @Path("/items/{decisionPointId}/plots/response-times/table.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"response-times.csv\"")
  @Operation(
      operationId = "getResponseTimesTable",
      summary = "Response times of an item: the table behind it")
  public byte[] responseTimesTable(
      @RestPath UUID formVersionId,
      @RestPath UUID decisionPointId,
      @RestQuery @DefaultValue("EN") Language language,
      @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return PlotTable.write(lab.responseTimes(formVersionId, decisionPointId, language), mode);
  }

  @GET
  @Path("/items/{decisionPointId}/plots/levels")
  @Operation(operationId = "getLevelsPlot", summary = "Levels of a written item by criterion")
  public Plot levels(
      @RestPath UUID formVersionId,
      @RestPath UUID decisionPointId,
      @RestQuery @DefaultValue("EN") Language language) {
    return lab.levels(formVersionId, decisionPointId, language);
  }

  @GET
  @Path("/items/{decisionPointId}/plots/levels/table.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"levels.csv\"")
  @Operation(
      operationId = "getLevelsTable",
      summary = "Levels of a written item by criterion: the table behind it")
  public byte[] levelsTable(
      @RestPath UUID formVersionId,
      @RestPath UUID decisionPointId,
      @RestQuery @DefaultValue("EN") Language language,
      @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return PlotTable.write(lab.levels(formVersionId, decisionPointId, language), mode);
  }

  @GET
  @Path("/items/{decisionPointId}/plots/answer-lengths")
  @Operation(
      operationId = "getAnswerLengthsPlot",
      summary = "Words of the answers to a written item")
  public Plot answerLengths(
      @RestPath UUID formVersionId,
      @RestPath UUID decisionPointId,
      @RestQuery @DefaultValue("EN") Language language) {
    return lab.answerLengths(formVersionId, decisionPointId, language);
  }

  @GET
  @Path("/items/{decisionPointId}/plots/answer-lengths/table.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"answer-lengths.csv\"")
  @Operation(
      operationId = "getAnswerLengthsTable",
      summary = "Words of the answers to a written item: the table behind it")
  public byte[] answerLengthsTable(
      @RestPath UUID formVersionId,
      @RestPath UUID decisionPointId,
      @RestQuery @DefaultValue("EN") Language language,
      @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return PlotTable.write(lab.answerLengths(formVersionId, decisionPointId, language), mode);
  }
}
