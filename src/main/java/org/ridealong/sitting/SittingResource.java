package org.ridealong.sitting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Test centers, workstations, sittings and rosters, for administrators. */
@Path("/api/v1")
@RolesAllowed("administrator")
@Cache(noStore = true)
public class SittingResource {

  private final SittingService sittings;
  private final RosterService roster;

  SittingResource(SittingService sittings, RosterService roster) {
    this.sittings = sittings;
    this.roster = roster;
  }

  /** What was created. */
  public record Created(UUID id) {}

  /** A new workstation with the token that enrols its browser once. */
  public record CreatedWorkstation(UUID id, String enrolmentToken) {}

  /** The admission codes; they are shown only here. */
  public record RosterView(List<RosterService.Issued> entries) {}

  @POST
  @Path("/test-centers")
  @ResponseStatus(201)
  @Operation(operationId = "createTestCenter", summary = "Create a test center")
  public Created createCenter(@Valid @NotNull SittingRequests.NewCenter request) {
    return new Created(sittings.createCenter(request.name()).value());
  }

  @POST
  @Path("/test-centers/{id}/workstations")
  @ResponseStatus(201)
  @Operation(operationId = "addWorkstation", summary = "Add an exam computer to a center")
  public CreatedWorkstation addWorkstation(
      @PathParam("id") UUID center, @Valid @NotNull SittingRequests.NewWorkstation request) {
    SittingService.NewWorkstation added =
        sittings.addWorkstation(new TestCenterId(center), request.label());
    return new CreatedWorkstation(added.id().value(), added.enrolmentToken());
  }

  @POST
  @Path("/sittings")
  @ResponseStatus(201)
  @Operation(operationId = "scheduleSitting", summary = "Schedule a sitting of a published form")
  public Created schedule(@Valid @NotNull SittingRequests.NewSitting request) {
    return new Created(sittings.schedule(request).value());
  }

  @POST
  @Path("/sittings/{id}/roster")
  @ResponseStatus(201)
  @Operation(operationId = "addToRoster", summary = "Add candidates and issue admission codes")
  public RosterView addToRoster(
      @PathParam("id") UUID sitting, @Valid @NotNull SittingRequests.RosterRequest request) {
    return new RosterView(roster.add(new SittingId(sitting), request.entries()));
  }
}
