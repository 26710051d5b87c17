package org.ridealong.scenario;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Publishing scenarios. */
@Path("/api/v1/scenarios")
@RolesAllowed("author")
public class ScenarioResource {

  private final ScenarioService scenarios;

  ScenarioResource(ScenarioService scenarios) {
    this.scenarios = scenarios;
  }

  @POST
  @Operation(
      operationId = "publishScenario",
      summary = "Publish a scenario from its storyboard; a dry run checks and keeps nothing")
  public ScenarioView publish(@Valid @NotNull PublishScenario request, @RestQuery boolean dryRun) {
    return scenarios.publish(request, dryRun);
  }
}
