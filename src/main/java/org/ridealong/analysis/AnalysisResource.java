package org.ridealong.analysis;

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
import org.ridealong.analysis.table.CsvTable;
import org.ridealong.analysis.table.DataPackage;
import org.ridealong.analysis.table.TextMode;

/** The forms, and the data to take away. */
@Path("/api/v1/forms")
@RolesAllowed("psychometrician")
@Cache(noStore = true)
public class AnalysisResource {

  private static final String DISPOSITION = "Content-Disposition";
  private static final String CSV = CsvTable.MEDIA_TYPE;

  private final FormDataQueries forms;
  private final AnalysisService analysis;

  AnalysisResource(FormDataQueries forms, AnalysisService analysis) {
    this.forms = forms;
    this.analysis = analysis;
  }

  @GET
  @RolesAllowed({"psychometrician", "author", "administrator"})
  @Operation(operationId = "listForms", summary = "Published forms and the exams taken on them")
  public FormList list() {
    return forms.forms();
  }

  @GET
  @Path("/{formVersionId}/export/responses.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"responses.csv\"")
  @Operation(operationId = "exportResponses", summary = "Every answer that was handed in, as CSV")
  public byte[] responses(
      @RestPath UUID formVersionId, @RestQuery @DefaultValue("EXACT") TextMode mode) {
    return analysis.responses(formVersionId, mode);
  }

  @GET
  @Path("/{formVersionId}/export/events.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"events.csv\"")
  @Operation(operationId = "exportEvents", summary = "What happened when, without answers, as CSV")
  public byte[] events(@RestPath UUID formVersionId) {
    return analysis.events(formVersionId);
  }

  @GET
  @Path("/{formVersionId}/export/test-summary.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"test-summary.csv\"")
  @Operation(operationId = "exportTestSummary", summary = "The test summary as CSV")
  public byte[] testSummary(@RestPath UUID formVersionId) {
    return analysis.testSummary(formVersionId);
  }

  @GET
  @Path("/{formVersionId}/export/item-statistics.csv")
  @Produces(CSV)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"item-statistics.csv\"")
  @Operation(operationId = "exportItemStatistics", summary = "The item table as CSV")
  public byte[] itemStatisticsCsv(@RestPath UUID formVersionId) {
    return analysis.itemStatistics(formVersionId);
  }

  @GET
  @Path("/{formVersionId}/export/datapackage.json")
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"datapackage.json\"")
  @Operation(operationId = "exportDataPackage", summary = "What the columns of the files mean")
  public DataPackage dataPackage(@RestPath UUID formVersionId) {
    return analysis.dataPackage(formVersionId);
  }

  @GET
  @Path("/{formVersionId}/export/package.zip")
  @Produces("application/zip")
  @ResponseHeader(name = DISPOSITION, value = "attachment; filename=\"ridealong-export.zip\"")
  @Operation(operationId = "exportPackage", summary = "All files of the export in one archive")
  public byte[] archive(@RestPath UUID formVersionId) {
    return analysis.archive(formVersionId);
  }
}
