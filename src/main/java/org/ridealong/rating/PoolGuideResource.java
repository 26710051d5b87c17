package org.ridealong.rating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;

/** The rubric of a prompt, for pages that show no answer or one that is done. */
@Path("/api/v1/rating/pools/{poolId}/guide")
@RolesAllowed({"assessor", "lead-assessor"})
@Cache(noStore = true)
public class PoolGuideResource {

  private final PoolGuideQueries queries;

  PoolGuideResource(PoolGuideQueries queries) {
    this.queries = queries;
  }

  @GET
  @Operation(
      operationId = "getPoolGuide",
      summary = "What a prompt asks and by which words its answers are rated")
  public PoolGuideView guide(@RestPath UUID poolId) {
    return queries.guide(new RatingPoolId(poolId));
  }
}
