package org.ridealong.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestCookie;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.sitting.AdmissionResult;
import org.ridealong.sitting.SittingProblem;
import org.ridealong.sitting.Workstation;
import org.ridealong.sitting.WorkstationService;

/** Where a candidate comes in. */
@Path("/api/v1/exam/admission")
@PermitAll
public class ExamAdmissionResource {

  private final ExamAdmission admission;
  private final WorkstationService workstations;
  private final SessionQueries sessions;

  ExamAdmissionResource(
      ExamAdmission admission, WorkstationService workstations, SessionQueries sessions) {
    this.admission = admission;
    this.workstations = workstations;
    this.sessions = sessions;
  }

  /** The code as it was typed. */
  public record AdmissionRequest(@NotNull @Size(min = 1, max = 64) String code) {}

  @POST
  @Operation(operationId = "admit", summary = "Exchange an admission code for a test session")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  public Response admit(
      @Valid @NotNull AdmissionRequest request,
      @RestCookie("__Host-ridealong-workstation") String workstationToken) {
    Workstation workstation =
        workstations
            .identify(workstationToken)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        SittingProblem.WORKSTATION_NOT_ENROLLED, "Ask the proctor for help."));
    ExamAdmission.Outcome outcome = admission.admit(request.code(), workstation);
    if (outcome.result() instanceof AdmissionResult.TooManyAttempts) {
      throw ProblemException.of(SittingProblem.TOO_MANY_ATTEMPTS, "Ask the proctor for help.");
    }
    if (outcome.session() == null) {
      throw ProblemException.of(
          SittingProblem.ADMISSION_REFUSED, "Check the code, or ask the proctor for help.");
    }
    return Response.status(201)
        .entity(sessions.view(outcome.session()))
        .cookie(ExamCookie.of(outcome.cookieToken()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
