package org.ridealong.calibration.round;

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
import org.ridealong.platform.security.Caller;
import org.ridealong.rater.RaterId;
import org.ridealong.rater.RaterService;
import org.ridealong.rating.RatingPoolId;

/** A rater's own training; its answers are rated at the desk like all others. */
@Path("/api/v1/calibration")
@RolesAllowed({"assessor", "lead-assessor"})
@Cache(noStore = true)
public class TrainingResource {

  private final TrainingQueries queries;
  private final PracticeService practice;
  private final QualificationService qualification;
  private final RaterService raters;
  private final Caller caller;

  TrainingResource(
      TrainingQueries queries,
      PracticeService practice,
      QualificationService qualification,
      RaterService raters,
      Caller caller) {
    this.queries = queries;
    this.practice = practice;
    this.qualification = qualification;
    this.raters = raters;
    this.caller = caller;
  }

  @GET
  @Path("/training")
  @Operation(operationId = "getTraining", summary = "How far the caller's training is")
  public TrainingViews.TrainingView training() {
    return queries.training(raters.bySubject(caller.subject()));
  }

  @POST
  @Path("/practice/claims")
  @Operation(operationId = "claimPractice", summary = "The next practice answer of a prompt")
  public TrainingViews.NextView practise(@Valid @NotNull TrainingRequests.PracticeClaim request) {
    return practice.next(rater(), new RatingPoolId(request.poolId()));
  }

  @GET
  @Path("/practice/{assignmentId}/feedback")
  @Operation(
      operationId = "getPracticeFeedback",
      summary = "What is settled of a practice answer that the caller has rated")
  public TrainingViews.FeedbackView feedback(@RestPath UUID assignmentId) {
    return practice.feedback(rater(), assignmentId);
  }

  @POST
  @Path("/qualification-rounds")
  @Operation(
      operationId = "startQualificationRound",
      summary = "Begin a round over the prompts of a form, or go on with the open one")
  public TrainingViews.RoundView start(@Valid @NotNull TrainingRequests.NewRound request) {
    return qualification.start(rater(), request.formVersionId());
  }

  @GET
  @Path("/qualification-rounds/{roundId}")
  @Operation(
      operationId = "getQualificationRound",
      summary = "A round of the caller's, with feedback once it has a result")
  public TrainingViews.RoundDetailView round(@RestPath UUID roundId) {
    return qualification.round(rater(), roundId);
  }

  @POST
  @Path("/qualification-rounds/{roundId}/claims")
  @Operation(operationId = "claimQualification", summary = "The next answer of a round")
  public TrainingViews.NextView next(@RestPath UUID roundId) {
    return qualification.next(rater(), roundId);
  }

  @POST
  @Path("/qualification-rounds/{roundId}/completion")
  @Operation(
      operationId = "completeQualificationRound",
      summary = "Decide a round that is done; asking again gives the same result")
  public TrainingViews.RoundDetailView complete(@RestPath UUID roundId) {
    return qualification.complete(rater(), roundId);
  }

  private RaterId rater() {
    return raters.bySubject(caller.subject()).id();
  }
}
