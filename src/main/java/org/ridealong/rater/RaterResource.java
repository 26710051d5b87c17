package org.ridealong.rater;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.ridealong.platform.security.Caller;

/** The pool of raters. */
@Path("/api/v1/raters")
@RolesAllowed({"lead-assessor", "administrator"})
@Cache(noStore = true)
public class RaterResource {

  private final RaterService raters;
  private final Caller caller;

  RaterResource(RaterService raters, Caller caller) {
    this.raters = raters;
    this.caller = caller;
  }

  /** The pool. */
  public record RaterList(List<RaterView> raters) {}

  @GET
  @Operation(operationId = "listRaters", summary = "Everybody in the pool of raters")
  public RaterList list() {
    return new RaterList(raters.all());
  }

  @POST
  @Operation(
      operationId = "registerRater",
      summary = "Put a person into the pool, or change name and agency of one who is in it")
  public RaterView register(@Valid @NotNull RaterRequests.NewRater request) {
    return raters.register(request);
  }

  @PUT
  @Path("/{raterId}/activity")
  @Operation(operationId = "setRaterActivity", summary = "Say whether a rater works at present")
  public RaterView activity(
      @RestPath UUID raterId, @Valid @NotNull RaterRequests.Activity request) {
    return raters.setActive(new RaterId(raterId), request.active());
  }

  @PUT
  @Path("/{raterId}/qualification")
  @RolesAllowed("lead-assessor")
  @Operation(operationId = "setRaterQualification", summary = "Qualify or suspend a rater by hand")
  public RaterView qualification(
      @RestPath UUID raterId, @Valid @NotNull RaterRequests.QualificationChange request) {
    return raters.setQualification(new RaterId(raterId), request.qualification());
  }

  @POST
  @Path("/{raterId}/conflicts")
  @Operation(
      operationId = "declareRaterConflict",
      summary = "Bar a rater from the answers of an agency's people")
  @ResponseStatus(204)
  public void conflict(@RestPath UUID raterId, @Valid @NotNull RaterRequests.NewConflict request) {
    raters.declareAgency(new RaterId(raterId), request, caller.subject());
  }

  @GET
  @Path("/me")
  @RolesAllowed({"assessor", "lead-assessor"})
  @Operation(operationId = "getOwnRater", summary = "The caller as a rater")
  public RaterView me() {
    return raters.bySubject(caller.subject());
  }

  @POST
  @Path("/me/conflicts")
  @RolesAllowed({"assessor", "lead-assessor"})
  @Operation(
      operationId = "declareOwnConflict",
      summary = "Declare an own conflict of interest with the people of an agency")
  @ResponseStatus(204)
  public void ownConflict(@Valid @NotNull RaterRequests.NewConflict request) {
    raters.declareAgency(raters.bySubject(caller.subject()).id(), request, caller.subject());
  }
}
