package org.ridealong.calibration.benchmark;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.ridealong.platform.security.Caller;
import org.ridealong.rating.RatingPoolId;

/** Benchmarks: the committee settles them, raters look at exemplars. */
@Path("/api/v1/calibration")
@RolesAllowed({"lead-assessor", "reviewer"})
@Cache(noStore = true)
public class BenchmarkResource {

  private final BenchmarkService benchmarks;
  private final BenchmarkQueries queries;
  private final Caller caller;

  BenchmarkResource(BenchmarkService benchmarks, BenchmarkQueries queries, Caller caller) {
    this.benchmarks = benchmarks;
    this.queries = queries;
    this.caller = caller;
  }

  @GET
  @Path("/benchmarks")
  @Operation(operationId = "listBenchmarks", summary = "All benchmarks, the latest first")
  public BenchmarkViews.BenchmarkList list() {
    return queries.all();
  }

  @POST
  @Path("/benchmarks")
  @RolesAllowed("lead-assessor")
  @Operation(operationId = "proposeBenchmark", summary = "Put an answer before the committee")
  public BenchmarkViews.BenchmarkView propose(
      @Valid @NotNull BenchmarkRequests.NewBenchmark request) {
    return benchmarks.propose(request, caller.subject());
  }

  @GET
  @Path("/benchmarks/{benchmarkId}")
  @Operation(operationId = "getBenchmark", summary = "A benchmark as the committee sees it")
  public BenchmarkViews.BenchmarkView one(@RestPath UUID benchmarkId) {
    return queries.one(new BenchmarkId(benchmarkId));
  }

  @POST
  @Path("/benchmarks/{benchmarkId}/first-ratings")
  @Operation(
      operationId = "rateBenchmarkFirst",
      summary = "A member's own levels, before anybody has talked")
  public BenchmarkViews.BenchmarkView rateFirst(
      @RestPath UUID benchmarkId, @Valid @NotNull BenchmarkRequests.FirstRatings request) {
    return benchmarks.rateFirst(new BenchmarkId(benchmarkId), request, caller.subject());
  }

  @POST
  @Path("/benchmarks/{benchmarkId}/definitive-rating")
  @RolesAllowed("lead-assessor")
  @Operation(operationId = "settleBenchmark", summary = "Propose the definitive rating")
  public BenchmarkViews.BenchmarkView settle(
      @RestPath UUID benchmarkId, @Valid @NotNull BenchmarkRequests.DefinitiveRating request) {
    return benchmarks.settle(new BenchmarkId(benchmarkId), request, caller.subject());
  }

  @POST
  @Path("/benchmarks/{benchmarkId}/approval")
  @Operation(
      operationId = "approveBenchmark",
      summary = "Put to use what somebody else has rated, by the hash that was read")
  public BenchmarkViews.BenchmarkView approve(
      @RestPath UUID benchmarkId, @Valid @NotNull BenchmarkRequests.BenchmarkApproval request) {
    return benchmarks.approve(new BenchmarkId(benchmarkId), request.sha256(), caller.subject());
  }

  @POST
  @Path("/benchmarks/{benchmarkId}/withdrawal")
  @RolesAllowed("lead-assessor")
  @Operation(operationId = "withdrawBenchmark", summary = "Take a benchmark out of use")
  public BenchmarkViews.BenchmarkView withdraw(
      @RestPath UUID benchmarkId, @Valid @NotNull BenchmarkRequests.Withdrawal request) {
    return benchmarks.withdraw(new BenchmarkId(benchmarkId), request.reason(), caller.subject());
  }

  @GET
  @Path("/pools/{poolId}/exemplars")
  @RolesAllowed({"assessor", "lead-assessor", "reviewer"})
  @Operation(
      operationId = "listExemplars",
      summary = "The exemplars of a prompt, lowest level first; always open to raters")
  public BenchmarkViews.ExemplarList exemplars(@RestPath UUID poolId, @RestQuery String criterion) {
    return queries.exemplars(new RatingPoolId(poolId), criterion);
  }
}
