package org.ridealong.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.media.ClipPicture;
import org.ridealong.media.ClipService;
import org.ridealong.platform.Microseconds;
import org.ridealong.rating.PlacedRatingQueries;

/**
 * What the pages of the lab show. Every answer is made anew from the responses: one query for the
 * form, then arrays ({@link FormFigures} says what that costs).
 */
@ApplicationScoped
public class LabService {

  private final FormDataQueries data;
  private final PlacedRatingQueries ratings;
  private final ClipService clips;
  private final Clock clock;

  LabService(FormDataQueries data, PlacedRatingQueries ratings, ClipService clips, Clock clock) {
    this.data = data;
    this.ratings = ratings;
    this.clips = clips;
    this.clock = clock;
  }

  TestSummary summary(UUID formVersion) {
    return TestSummary.of(figures(formVersion), now());
  }

  ItemTable itemTable(UUID formVersion) {
    return ItemTables.of(figures(formVersion), now());
  }

  ItemDetail item(UUID formVersion, UUID decisionPoint) {
    FormFigures figures = figures(formVersion);
    return ItemDetail.of(
        figures, figures.item(decisionPoint), ratings.levels(formVersion, decisionPoint), now());
  }

  Plot scoreHistogram(UUID formVersion, Language language) {
    return FormPlots.scoreHistogram(figures(formVersion), language);
  }

  Plot itemScatter(UUID formVersion, Language language) {
    return FormPlots.itemScatter(figures(formVersion), language);
  }

  Plot distractors(UUID formVersion, UUID decisionPoint, Language language) {
    return FormPlots.distractors(figures(formVersion).item(decisionPoint), language);
  }

  Plot responseTimes(UUID formVersion, UUID decisionPoint, Language language) {
    return FormPlots.responseTimes(figures(formVersion).item(decisionPoint), language);
  }

  Plot levels(UUID formVersion, UUID decisionPoint, Language language) {
    return FormPlots.levels(item(formVersion, decisionPoint), language);
  }

  Plot answerLengths(UUID formVersion, UUID decisionPoint, Language language) {
    FormData form = data.of(formVersion);
    return FormPlots.answerLengths(form, data.item(formVersion, decisionPoint), language);
  }

  /** The still picture of the clip that an item belongs to. */
  ClipPicture poster(UUID formVersion, UUID decisionPoint) {
    return clips.poster(data.item(formVersion, decisionPoint).scenario().clip());
  }

  private FormFigures figures(UUID formVersion) {
    return FormFigures.of(data.of(formVersion));
  }

  private Instant now() {
    return Microseconds.now(clock);
  }
}
