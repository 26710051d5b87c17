package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ridealong.rater.RaterService;
import org.ridealong.rater.RaterView;

/** Reads cases, and answers with all readings, for the lead. */
@ApplicationScoped
public class LeadQueries {

  private final LeadAccess access;
  private final LeadCaseRepository cases;
  private final PooledResponseRepository responses;
  private final RatingRepository ratings;
  private final ResponseResolutionRepository resolutions;
  private final PoolContents contents;
  private final PooledAnswers answers;
  private final TaskClips clips;
  private final RaterService raters;

  LeadQueries(
      LeadAccess access,
      LeadCaseRepository cases,
      PooledResponseRepository responses,
      RatingRepository ratings,
      ResponseResolutionRepository resolutions,
      PoolContents contents,
      PooledAnswers answers,
      TaskClips clips,
      RaterService raters) {
    this.access = access;
    this.cases = cases;
    this.responses = responses;
    this.ratings = ratings;
    this.resolutions = resolutions;
    this.contents = contents;
    this.answers = answers;
    this.clips = clips;
    this.raters = raters;
  }

  @Transactional
  LeadViews.CaseList openCases() {
    Map<UUID, String> names = names();
    return new LeadViews.CaseList(
        cases.open().stream()
            .map(open -> view(open, responses.findById(open.pooledResponseId), names))
            .toList());
  }

  @Transactional
  LeadViews.LeadResponseView response(String lead, String responseCode) {
    PooledResponse response = access.read(lead, responseCode);
    PoolContent content = contents.of(response.poolId);
    Map<UUID, String> names = names();
    return new LeadViews.LeadResponseView(
        response.responseCode,
        response.poolId,
        response.status,
        RatingTaskView.SituationView.of(content, clips.of(content, lead)),
        answers.of(response),
        content.criteria().stream().map(RatingTaskView.CriterionView::of).toList(),
        content.criticalFlags(),
        RatingTaskView.common(),
        response.status == PooledStatus.OPEN ? List.of() : readings(response, names),
        cases.ofResponse(response.id).stream().map(c -> view(c, response, names)).toList(),
        resolutions.findByIdOptional(response.id).map(LeadViews.ResolutionView::of).orElse(null));
  }

  private List<LeadViews.ReadingView> readings(PooledResponse response, Map<UUID, String> names) {
    Map<UUID, List<String>> flags =
        ratings.flagsOf(response.id).stream()
            .collect(
                Collectors.groupingBy(
                    flag -> flag.key.assignmentId(),
                    Collectors.mapping(flag -> flag.key.code(), Collectors.toList())));
    return ratings.ofResponse(response.id).stream()
        .collect(Collectors.groupingBy(rating -> rating.assignmentId))
        .values()
        .stream()
        .map(each -> reading(each, names, flags.getOrDefault(each.get(0).assignmentId, List.of())))
        .sorted(Comparator.comparing(LeadViews.ReadingView::submittedAt))
        .toList();
  }

  private static LeadViews.ReadingView reading(
      List<Rating> ofOneRater, Map<UUID, String> names, List<String> flags) {
    Rating first = ofOneRater.get(0);
    return new LeadViews.ReadingView(
        names.get(first.raterId),
        first.submittedAt,
        new RatingSheet(ofOneRater.stream().map(LeadQueries::mark).toList(), flags));
  }

  private static RatingSheet.CriterionMark mark(Rating rating) {
    return new RatingSheet.CriterionMark(
        rating.criterion, rating.level, rating.missing, rating.evidenceMarks());
  }

  private LeadViews.CaseView view(
      LeadCase known, PooledResponse response, Map<UUID, String> names) {
    return new LeadViews.CaseView(
        known.id,
        known.kind,
        response.responseCode,
        response.poolId,
        contents.of(response.poolId).scenario().title(),
        known.note,
        known.raisedBy == null ? null : names.get(known.raisedBy),
        known.raisedAt,
        known.outcome,
        known.closedAt);
  }

  private Map<UUID, String> names() {
    return raters.all().stream()
        .collect(Collectors.toMap(RaterView::raterId, RaterView::displayName));
  }
}
