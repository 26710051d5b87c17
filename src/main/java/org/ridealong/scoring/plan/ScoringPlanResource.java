package org.ridealong.scoring.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.ridealong.platform.security.Caller;

/** Scoring plans: drafted by one psychometrician, locked by two. */
@Path("/api/v1/scoring-plans")
@RolesAllowed("psychometrician")
@Cache(noStore = true)
public class ScoringPlanResource {

  private final ScoringPlanService plans;
  private final ScoringPlanQueries queries;
  private final Caller caller;

  ScoringPlanResource(ScoringPlanService plans, ScoringPlanQueries queries, Caller caller) {
    this.plans = plans;
    this.queries = queries;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"psychometrician", "auditor"})
  @Operation(operationId = "listScoringPlans", summary = "All scoring plans, the latest first")
  public PlanViews.PlanList list() {
    return queries.all();
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "createScoringPlan",
      summary = "Make a plan in which every item counts as its author meant")
  public PlanViews.PlanView create(@Valid @NotNull PlanRequests.NewPlan request) {
    return queries.one(plans.create(request, caller.subject()));
  }

  @POST
  @Path("/imports")
  @ResponseStatus(201)
  @Operation(operationId = "importScoringPlan", summary = "Make a plan from its file")
  public PlanViews.PlanView importFile(@Valid @NotNull PlanRequests.PlanFile request) {
    return queries.one(plans.importFile(request.document(), caller.subject()));
  }

  @GET
  @Path("/{planId}")
  @RolesAllowed({"psychometrician", "auditor"})
  @Operation(operationId = "getScoringPlan", summary = "A plan with its draft and its versions")
  public PlanViews.PlanView one(@RestPath UUID planId) {
    return queries.one(new ScoringPlanId(planId));
  }

  @PUT
  @Path("/{planId}/draft")
  @Operation(operationId = "editScoringPlan", summary = "Replace the draft of a plan")
  public PlanViews.PlanView edit(
      @RestPath UUID planId, @Valid @NotNull PlanRequests.DraftEdit request) {
    ScoringPlanId id = new ScoringPlanId(planId);
    plans.edit(id, request, caller.subject());
    return queries.one(id);
  }

  @POST
  @Path("/{planId}/versions")
  @Operation(
      operationId = "publishScoringPlan",
      summary = "Make the draft a version; the same content again is the same version")
  public PlanViews.VersionView publish(
      @RestPath UUID planId, @Valid @NotNull PlanRequests.Publication request) {
    ScoringPlanId id = new ScoringPlanId(planId);
    return queries.version(id, plans.publish(id, request, caller.subject()));
  }

  @GET
  @Path("/{planId}/versions/{version}")
  @RolesAllowed({"psychometrician", "auditor"})
  @Operation(operationId = "getScoringPlanVersion", summary = "A published version of a plan")
  public PlanViews.VersionView version(@RestPath UUID planId, @RestPath int version) {
    return queries.version(new ScoringPlanId(planId), version);
  }

  @GET
  @Path("/{planId}/versions/{version}/plan.json")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({"psychometrician", "auditor"})
  @ResponseHeader(
      name = "Content-Disposition",
      value = "attachment; filename=\"scoring-plan.json\"")
  @Operation(
      operationId = "downloadScoringPlan",
      summary = "A published version as a file; its SHA-256 is what is signed")
  public byte[] file(@RestPath UUID planId, @RestPath int version) {
    return queries.file(new ScoringPlanId(planId), version);
  }

  @POST
  @Path("/{planId}/versions/{version}/signatures")
  @Operation(
      operationId = "signScoringPlan",
      summary = "Sign a version by the hash that was read; the second person locks it")
  public PlanViews.VersionView sign(
      @RestPath UUID planId,
      @RestPath int version,
      @Valid @NotNull PlanRequests.Signature request) {
    ScoringPlanId id = new ScoringPlanId(planId);
    plans.sign(id, version, request, caller.subject());
    return queries.version(id, version);
  }
}
