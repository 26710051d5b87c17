package org.ridealong.rating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.ridealong.platform.security.Caller;
import org.ridealong.rater.RaterService;
import org.ridealong.rater.RaterView;

/** The assessor's desk: one answer at a time, blind. */
@Path("/api/v1/rating")
@RolesAllowed({"assessor", "lead-assessor"})
@Cache(noStore = true)
public class RatingDeskResource {

  private final ClaimDesk desk;
  private final DeskQueries queries;
  private final TaskQueries tasks;
  private final AssignmentService assignments;
  private final RatingSubmissionService submissions;
  private final RaterService raters;
  private final Caller caller;

  RatingDeskResource(
      ClaimDesk desk,
      DeskQueries queries,
      TaskQueries tasks,
      AssignmentService assignments,
      RatingSubmissionService submissions,
      RaterService raters,
      Caller caller) {
    this.desk = desk;
    this.queries = queries;
    this.tasks = tasks;
    this.assignments = assignments;
    this.submissions = submissions;
    this.raters = raters;
    this.caller = caller;
  }

  @GET
  @Path("/desk")
  @Operation(operationId = "getRatingDesk", summary = "The prompts that the caller can rate")
  public RaterViews.RatingDeskView desk() {
    return queries.desk(rater());
  }

  @POST
  @Path("/claims")
  @Operation(
      operationId = "claimNextResponse",
      summary =
          "The next answer of a prompt, or why there is none; what is held already comes back")
  public RaterViews.ClaimView claim(@Valid @NotNull RatingRequests.ClaimRequest request) {
    RatingPoolId pool = new RatingPoolId(request.poolId());
    queries.requirePool(pool);
    RaterView rater = rater();
    Optional<UUID> claim = desk.next(rater, pool);
    return claim.isPresent()
        ? new RaterViews.ClaimView(tasks.task(reader(rater), claim.get()), null)
        : new RaterViews.ClaimView(null, queries.idle(pool, rater));
  }

  @GET
  @Path("/assignments/{assignmentId}")
  @Operation(operationId = "getRatingTask", summary = "The answer that the caller holds")
  public RatingTaskView task(@RestPath UUID assignmentId) {
    return tasks.task(reader(), assignmentId);
  }

  @PUT
  @Path("/assignments/{assignmentId}/draft")
  @Operation(
      operationId = "saveRatingDraft",
      summary = "Keep what was put down so far, and renew the claim")
  public RaterViews.LeaseView draft(
      @RestPath UUID assignmentId,
      @Parameter(
              description =
                  "version of the draft that this one goes on from, 0 for none; without it,"
                      + " whatever is there is replaced")
          @RestQuery
          @Min(0)
          Integer basedOn,
      @Valid @NotNull RatingSheet sheet) {
    return assignments.saveDraft(reader(), assignmentId, sheet, basedOn);
  }

  @POST
  @Path("/assignments/{assignmentId}/submission")
  @Operation(
      operationId = "submitRating",
      summary = "Hand ratings in; the same ratings again get the same answer")
  public RaterViews.EndedView submit(
      @RestPath UUID assignmentId, @Valid @NotNull RatingSheet sheet) {
    return submissions.submit(reader(), assignmentId, sheet);
  }

  @POST
  @Path("/assignments/{assignmentId}/hand-back")
  @Operation(operationId = "handBackResponse", summary = "Give the answer back to the pool")
  public RaterViews.EndedView handBack(
      @RestPath UUID assignmentId, @Valid @NotNull RatingRequests.HandBack request) {
    return assignments.handBack(reader(), assignmentId, request.reason());
  }

  @POST
  @Path("/assignments/{assignmentId}/referral")
  @Operation(operationId = "sendResponseToLead", summary = "Send the answer to the lead")
  public RaterViews.EndedView refer(
      @RestPath UUID assignmentId, @Valid @NotNull RatingRequests.Referral request) {
    return assignments.sendToLead(reader(), assignmentId, request.reason());
  }

  @POST
  @Path("/assignments/{assignmentId}/recognition")
  @Operation(
      operationId = "recognizePerson",
      summary = "\"I recognize this person\": give the answer back and get none of theirs again")
  public RaterViews.EndedView recognize(@RestPath UUID assignmentId) {
    return assignments.recognize(reader(), assignmentId);
  }

  @POST
  @Path("/assignments/{assignmentId}/wellbeing-notice")
  @ResponseStatus(204)
  @Operation(
      operationId = "noticeDistress",
      summary = "Tell the lead that the answer discloses distress; no score changes")
  public void wellbeing(
      @RestPath UUID assignmentId, @Valid @NotNull RatingRequests.WellbeingNotice request) {
    assignments.noticeDistress(reader(), assignmentId, request.note());
  }

  private RaterView rater() {
    return raters.bySubject(caller.subject());
  }

  private Reader reader() {
    return reader(rater());
  }

  private Reader reader(RaterView rater) {
    return new Reader(rater.id(), caller.subject());
  }
}
