package org.ridealong.analysis.monitor;

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
import org.ridealong.calibration.monitor.MonitorQueries;
import org.ridealong.rater.RaterId;

/** The plot of a rater's agreement, as a specification and as the table behind it. */
@Path("/api/v1/calibration/raters/{raterId}/plots/agreement")
@RolesAllowed("lead-assessor")
@Cache(noStore = true)
public class RaterPlotResource {

  private final MonitorQueries monitor;

  RaterPlotResource(MonitorQueries monitor) {
    this.monitor = monitor;
  }

  @GET
  @Operation(
      operationId = "getRaterAgreementPlot",
      summary = "A rater's agreement with the definitive ratings over time")
  public Plot agreement(@RestPath UUID raterId, @RestQuery @DefaultValue("EN") Language language) {
    return AgreementPlots.agreement(monitor.one(new RaterId(raterId)), language);
  }

  @GET
  @Path("/table.csv")
  @Produces(CsvTable.MEDIA_TYPE)
  @ResponseHeader(
      name = "Content-Disposition",
      value = "attachment; filename=\"rater-agreement.csv\"")
  @Operation(
      operationId = "getRaterAgreementTable",
      summary = "A rater's agreement over time: the table behind it")
  public byte[] table(
      @RestPath UUID raterId,
      @RestQuery @DefaultValue("EN") Language language,
      @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return PlotTable.write(agreement(raterId, language), mode);
  }
}
