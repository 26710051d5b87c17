package org.ridealong.calibration.monitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.ridealong.platform.security.Caller;
import org.ridealong.rater.RaterId;

/** The lead's view of raters against the benchmarks, by name; figures under codes are the lab's. */
@Path("/api/v1/calibration/raters")
@RolesAllowed("lead-assessor")
@Cache(noStore = true)
public class MonitorResource {

  private final MonitorQueries queries;
  private final SuspensionService suspensions;
  private final Caller caller;

  MonitorResource(MonitorQueries queries, SuspensionService suspensions, Caller caller) {
    this.queries = queries;
    this.suspensions = suspensions;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listRaterAgreement",
      summary = "Every rater's agreement with the definitive ratings")
  public MonitorViews.MonitorList list() {
    return queries.all();
  }

  @GET
  @Path("/{raterId}")
  @Operation(
      operationId = "getRaterAgreement",
      summary = "A rater's agreement over time, with rounds and suspensions")
  public MonitorViews.RaterMonitorView one(@RestPath UUID raterId) {
    return queries.one(new RaterId(raterId));
  }

  @POST
  @Path("/{raterId}/suspension")
  @Operation(operationId = "suspendRater", summary = "Take a rater from live work, with a reason")
  public MonitorViews.RaterMonitorView suspend(
      @RestPath UUID raterId, @Valid @NotNull MonitorViews.Suspension request) {
    suspensions.suspend(new RaterId(raterId), request.reason(), caller.subject());
    return queries.one(new RaterId(raterId));
  }
}
