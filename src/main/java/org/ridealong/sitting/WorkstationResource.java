package org.ridealong.sitting;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestCookie;

/** Makes a browser known as an exam workstation. */
@Path("/api/v1/exam/workstation")
@PermitAll
public class WorkstationResource {

  private static final String COOKIE = "__Host-ridealong-workstation";
  private static final int ONE_YEAR_SECONDS = 365 * 24 * 3600;

  private final WorkstationService workstations;

  WorkstationResource(WorkstationService workstations) {
    this.workstations = workstations;
  }

  /** The one-time token of a workstation, where there is one. */
  public record EnrolmentRequest(@Size(max = 64) @Schema(nullable = true) String enrolmentToken) {}

  /** Where this browser stands. */
  public record WorkstationView(String workstation, String center) {}

  @POST
  @Operation(operationId = "enrolWorkstation", summary = "Enrol this browser, or greet a known one")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WorkstationView.class)))
  public Response enrol(
      @Valid @NotNull EnrolmentRequest request,
      @RestCookie(COOKIE) String cookie,
      @Context HttpServerRequest connection) {
    Optional<Workstation> known = workstations.identify(cookie);
    if (known.isPresent()) {
      return Response.ok(view(known.get())).build();
    }
    WorkstationService.Enrolment enrolment =
        workstations.enrol(Optional.ofNullable(request.enrolmentToken()), isLoopback(connection));
    return Response.ok(view(enrolment.workstation()))
        .cookie(
            new NewCookie.Builder(COOKIE)
                .value(enrolment.cookieToken())
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(ONE_YEAR_SECONDS)
                .build())
        .build();
  }

  private static WorkstationView view(Workstation workstation) {
    return new WorkstationView(workstation.label(), workstation.centerName());
  }

  /** By the connection itself; no header can say it. */
  private static boolean isLoopback(HttpServerRequest connection) {
    try {
      return InetAddress.getByName(connection.remoteAddress().hostAddress()).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
