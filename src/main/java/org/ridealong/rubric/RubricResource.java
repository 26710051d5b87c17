package org.ridealong.rubric;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.ridealong.platform.security.Caller;

/** Rubrics: proposed by one person, published by another. */
@Path("/api/v1/rubrics")
@RolesAllowed({"author", "reviewer"})
@Cache(noStore = true)
public class RubricResource {

  private final RubricService rubrics;
  private final RubricQueries queries;
  private final Caller caller;

  RubricResource(RubricService rubrics, RubricQueries queries, Caller caller) {
    this.rubrics = rubrics;
    this.queries = queries;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"author", "reviewer", "lead-assessor", "psychometrician", "auditor"})
  @Operation(operationId = "listRubrics", summary = "Published rubrics, and proposals that wait")
  public RubricQueries.RubricList list() {
    return queries.all();
  }

  @GET
  @Path("/{rubricKey}/versions/{version}")
  @RolesAllowed({"author", "reviewer", "lead-assessor", "psychometrician", "auditor"})
  @Operation(operationId = "getRubric", summary = "A published version of a rubric")
  public RubricView version(@RestPath String rubricKey, @RestPath int version) {
    return queries.version(rubricKey, version);
  }

  @POST
  @Path("/proposals")
  @Operation(
      operationId = "proposeRubric",
      summary = "Propose a rubric from its file; a dry run checks and keeps nothing")
  public RubricProposalView propose(
      @Valid @NotNull RubricRequests.Proposal request, @RestQuery boolean dryRun) {
    return rubrics.propose(request.document(), caller.subject(), dryRun);
  }

  @POST
  @Path("/{rubricKey}/versions/{version}/approval")
  @Operation(
      operationId = "approveRubric",
      summary = "Publish what somebody else has proposed, by the hash that was read")
  public RubricView approve(
      @RestPath String rubricKey,
      @RestPath int version,
      @Valid @NotNull RubricRequests.Approval request) {
    return rubrics.approve(rubricKey, version, request.sha256(), caller.subject());
  }
}
