package org.ridealong.scoring.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.ridealong.platform.security.Caller;
import org.ridealong.scoring.plan.ScoringPlanVersionId;

/** Scoring runs: made once, never changed. */
@Path("/api/v1/scoring-runs")
@RolesAllowed("psychometrician")
@Cache(noStore = true)
public class ScoringRunResource {

  private static final int LARGEST_PAGE = 500;

  private final ScoringRunService runs;
  private final ScoringRunQueries queries;
  private final Caller caller;

  ScoringRunResource(ScoringRunService runs, ScoringRunQueries queries, Caller caller) {
    this.runs = runs;
    this.queries = queries;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"psychometrician", "auditor"})
  @Operation(operationId = "listScoringRuns", summary = "All scoring runs, the latest first")
  public RunViews.RunList list() {
    return queries.all();
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "makeScoringRun",
      summary = "Apply a published plan to every exam that was handed in on its form")
  public RunViews.RunView make(@Valid @NotNull RunViews.NewRun request) {
    return queries.one(
        runs.run(
            new ScoringPlanVersionId(request.planVersionId()), request.kind(), caller.subject()));
  }

  @GET
  @Path("/{runId}")
  @RolesAllowed({"psychometrician", "auditor"})
  @Operation(operationId = "getScoringRun", summary = "A run with its hash and its counts")
  public RunViews.RunView one(@RestPath UUID runId) {
    return queries.one(new ScoringRunId(runId));
  }

  @GET
  @Path("/{runId}/scores")
  @Operation(operationId = "listScores", summary = "The scores of a run, page by page")
  public RunViews.ScorePage scores(
      @RestPath UUID runId,
      @RestQuery @DefaultValue("0") @Min(0) int page,
      @RestQuery @DefaultValue("100") @Min(1) @Max(LARGEST_PAGE) int size) {
    return queries.page(new ScoringRunId(runId), page, size);
  }

  @GET
  @Path("/{runId}/scores.jsonl")
  @Produces("application/jsonl")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"scores.jsonl\"")
  @Operation(
      operationId = "downloadScores",
      summary = "All scores as canonical JSON lines; the file's SHA-256 is the run's hash")
  public byte[] lines(@RestPath UUID runId) {
    return queries.lines(new ScoringRunId(runId));
  }

  @GET
  @Path("/{runId}/differences/{otherRunId}")
  @Operation(
      operationId = "compareScoringRuns",
      summary = "Who has another score in the other run, and by how much")
  public RunViews.RunDifferences differences(
      @RestPath UUID runId,
      @RestPath UUID otherRunId,
      @RestQuery @DefaultValue("50") @Min(1) @Max(LARGEST_PAGE) int most) {
    return queries.differences(new ScoringRunId(runId), new ScoringRunId(otherRunId), most);
  }
}
