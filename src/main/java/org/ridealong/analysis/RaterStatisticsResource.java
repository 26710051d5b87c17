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
import org.ridealong.analysis.rater.RaterTable;
import org.ridealong.analysis.table.CsvTable;
import org.ridealong.analysis.table.PlotTable;
import org.ridealong.analysis.table.TextMode;

/** How the raters of a form agree, and their ratings to take away. */
@Path("/api/v1/forms/{formVersionId}")
@RolesAllowed("psychometrician")
@Cache(noStore = true)
public class RaterStatisticsResource {

  private static final String DISPOSITION = "Content-Disposition";
  private static final String CSV = CsvTable.MEDIA_TYPE;

  private final RatingDataQueries ratings;
  private final AnalysisService files;

  RaterStatisticsResource(RatingDataQueries ratings, AnalysisService files) {
    this.ratings = ratings;
    this.files = files;
  }

  @GET
  @Path("/rater-statistics")
  @Operation(operationId = "getRaterStatistics", summary = "How the raters of a form agree")
  public RaterTable table(@RestPath UUID formVersionId) {
    return ratings.raters(formVersionId);
  }

  @GET
  @Path("/plots/rater-leniency")
  @Operation(
      operationId = "getRaterLeniencyPlot",
      summary = "Leniency of each rater against the partners, with its interval")
  public Plot leniency(
      @RestPath UUID formVersionId, @RestQuery @DefaultValue("EN") Language language) {
    return ratings.leniency(formVersionId, language);
  }

  @GET
  @Path("/plots/rater-leniency/table.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"rater-leniency.csv\"")
  @Operation(
      operationId = "getRaterLeniencyTable",
      summary = "Leniency of each rater against the partners: the table behind it")
  public byte[] leniencyTable(
      @RestPath UUID formVersionId,
      @RestQuery @DefaultValue("EN") Language language,
      @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return PlotTable.write(leniency(formVersionId, language), mode);
  }

  @GET
  @Path("/export/ratings.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"ratings.csv\"")
  @Operation(operationId = "exportRatings", summary = "Every rating of live work, as CSV")
  public byte[] ratings(
      @RestPath UUID formVersionId, @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return files.ratings(formVersionId, mode);
  }

  @GET
  @Path("/export/rater-statistics.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"rater-statistics.csv\"")
  @Operation(operationId = "exportRaterStatistics", summary = "The rater table as CSV")
  public byte[] statistics(
      @RestPath UUID formVersionId, @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return files.raterStatistics(formVersionId, mode);
  }
}
