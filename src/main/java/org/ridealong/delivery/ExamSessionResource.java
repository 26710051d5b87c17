package org.ridealong.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.Cache;
import org.ridealong.platform.problem.ProblemException;

/** The exam of the candidate who holds the cookie; no other can be named. */
@Path("/api/v1/exam/session")
@RolesAllowed("candidate")
@Cache(noStore = true)
public class ExamSessionResource {

  private final SessionQueries sessions;
  private final ManifestQueries manifests;
  private final CaptureService capture;
  private final ExamDesk desk;

  ExamSessionResource(
      SessionQueries sessions, ManifestQueries manifests, CaptureService capture, ExamDesk desk) {
    this.sessions = sessions;
    this.manifests = manifests;
    this.capture = capture;
    this.desk = desk;
  }

  @GET
  @Operation(operationId = "getExamSession", summary = "The session and what was done in it")
  public SessionView session(@Context SecurityContext candidate) {
    return sessions.view(id(candidate));
  }

  /** The key of the outbox: 32 bytes in base64url, to be held in memory only. */
  public record OutboxKey(String key) {}

  @GET
  @Path("/outbox-key")
  @Operation(operationId = "getOutboxKey", summary = "The key that payloads are encrypted with")
  public OutboxKey outboxKey(@Context SecurityContext candidate) {
    byte[] key = desk.outboxKey(id(candidate));
    return new OutboxKey(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
  }

  @GET
  @Path("/manifest")
  @Operation(operationId = "getManifest", summary = "Clips, windows and prompts of the whole exam")
  public ManifestView manifest(@Context SecurityContext candidate) {
    return manifests.of(id(candidate));
  }

  /** The browser's clock when it asked, microseconds. */
  public record ClockQuestion(@Min(0) @Max(EventEnvelope.LARGEST) long t1) {}

  @POST
  @Path("/clock")
  @Operation(operationId = "exchangeClock", summary = "One exchange of four timestamps")
  public ClockService.Reply clock(
      @Valid @NotNull ClockQuestion question, @Context SecurityContext candidate) {
    return desk.clock(id(candidate), question.t1());
  }

  /** One acknowledgement for each event of the batch, in its order. */
  public record EventAcks(List<EventAck> acks) {}

  @POST
  @Path("/events")
  @Operation(operationId = "sendEvents", summary = "Take in events; acknowledged after COMMIT")
  public EventAcks events(@Valid @NotNull EventBatch batch, @Context SecurityContext candidate) {
    CaptureResult result = capture.take(id(candidate), batch);
    if (result instanceof CaptureResult.Taken taken) {
      return new EventAcks(taken.acks());
    }
    if (result instanceof CaptureResult.Gap gap) {
      throw ProblemException.of(
          DeliveryProblem.EVENT_GAP,
          "Send again from sequence " + gap.expectedSequence() + ".",
          Map.of("expectedSequence", gap.expectedSequence()));
    }
    throw refusal((CaptureResult.Refused) result);
  }

  @POST
  @Path("/submission")
  @Operation(
      operationId = "submitExam",
      summary = "Hand in; names what is missing or gives the receipt")
  public SubmissionView submission(
      @Valid @NotNull SubmissionRequest request, @Context SecurityContext candidate) {
    return desk.submit(id(candidate), request);
  }

  @POST
  @Path("/departure")
  @Operation(operationId = "leaveExam", summary = "Leave the workstation clean for the next person")
  @APIResponse(responseCode = "204")
  public Response departure() {
    return Response.noContent()
        .cookie(ExamCookie.gone())
        .header("Clear-Site-Data", "\"storage\"")
        .build();
  }

  private static ProblemException refusal(CaptureResult.Refused refused) {
    return switch (refused.reason()) {
      case SESSION_CLOSED ->
          ProblemException.of(DeliveryProblem.SESSION_CLOSED, "Nothing more can be answered.");
      case SESSION_FENCED ->
          ProblemException.of(
              DeliveryProblem.SESSION_FENCED, "Go on at the workstation that took the exam over.");
      case SEQUENCE_TAKEN, HASH_WRONG, CHAIN_BROKEN ->
          ProblemException.of(
              DeliveryProblem.EVENT_CONFLICT,
              "The event was put aside; what was sent before stands.",
              Map.of("sequence", refused.sequence()));
    };
  }

  private static UUID id(SecurityContext candidate) {
    return UUID.fromString(candidate.getUserPrincipal().getName());
  }
}
