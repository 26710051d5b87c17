package org.ridealong.rating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.ridealong.platform.security.Caller;

/** The lead's side of the desk: what is open, and deciding it. */
@Path("/api/v1/rating")
@RolesAllowed("lead-assessor")
@Cache(noStore = true)
public class RatingLeadResource {

  private final PoolService pools;
  private final ProgressQueries progress;
  private final LeadQueries queries;
  private final AdjudicationService adjudication;
  private final Caller caller;

  RatingLeadResource(
      PoolService pools,
      ProgressQueries progress,
      LeadQueries queries,
      AdjudicationService adjudication,
      Caller caller) {
    this.pools = pools;
    this.progress = progress;
    this.queries = queries;
    this.adjudication = adjudication;
    this.caller = caller;
  }

  @GET
  @Path("/forms")
  @Operation(
      operationId = "listRateableForms",
      summary = "Published forms at which something is written, to open pools for")
  public LeadViews.RateableFormList forms() {
    return progress.forms();
  }

  @POST
  @Path("/pools")
  @Operation(
      operationId = "openRatingPools",
      summary = "Open a pool for every written prompt of a form; open ones stay as they are")
  public LeadViews.PoolList open(@Valid @NotNull RatingRequests.OpenPools request) {
    pools.open(request.formVersionId(), caller.subject());
    return progress.pools();
  }

  @GET
  @Path("/pools")
  @Operation(operationId = "listRatingPools", summary = "How far every prompt is")
  public LeadViews.PoolList progress() {
    return progress.pools();
  }

  @GET
  @Path("/cases")
  @Operation(operationId = "listOpenCases", summary = "What is open for the lead, oldest first")
  public LeadViews.CaseList cases() {
    return queries.openCases();
  }

  @POST
  @Path("/cases/{caseId}/closure")
  @ResponseStatus(204)
  @Operation(operationId = "closeCase", summary = "Say what was done about a case")
  public void closeCase(@RestPath UUID caseId, @Valid @NotNull RatingRequests.CaseClosure request) {
    adjudication.closeCase(caller.subject(), caseId, request.outcome());
  }

  @GET
  @Path("/responses/{responseCode}")
  @Operation(
      operationId = "getResponseForLead",
      summary = "An answer with all its readings side by side")
  public LeadViews.LeadResponseView response(@RestPath String responseCode) {
    return queries.response(caller.subject(), responseCode);
  }

  @POST
  @Path("/responses/{responseCode}/adjudication")
  @Operation(operationId = "adjudicateResponse", summary = "Give an answer its result")
  public LeadViews.LeadResponseView adjudicate(
      @RestPath String responseCode, @Valid @NotNull RatingRequests.Adjudication request) {
    adjudication.adjudicate(caller.subject(), responseCode, request);
    return queries.response(caller.subject(), responseCode);
  }

  @POST
  @Path("/responses/{responseCode}/return")
  @Operation(
      operationId = "returnResponseToPool",
      summary = "Put an answer back among those that wait for readings")
  public LeadViews.LeadResponseView returnToPool(
      @RestPath String responseCode, @Valid @NotNull RatingRequests.ReturnToPool request) {
    adjudication.returnToPool(caller.subject(), responseCode, request.reason());
    return queries.response(caller.subject(), responseCode);
  }
}
