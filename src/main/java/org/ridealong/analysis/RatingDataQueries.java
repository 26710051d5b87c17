package org.ridealong.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.rater.RaterTable;
import org.ridealong.analysis.rater.RaterTables;
import org.ridealong.analysis.rater.RatingsTable;
import org.ridealong.delivery.EventQueries;
import org.ridealong.delivery.EventRecord;
import org.ridealong.form.FormService;
import org.ridealong.platform.Microseconds;
import org.ridealong.rating.PlacedRating;
import org.ridealong.rating.PlacedRatingQueries;

/** Gathers the ratings and the events of a form, and all of a form at once. */
@ApplicationScoped
public class RatingDataQueries {

  private final FormDataQueries data;
  private final FormService forms;
  private final EventQueries events;
  private final PlacedRatingQueries ratings;
  private final Clock clock;

  RatingDataQueries(
      FormDataQueries data,
      FormService forms,
      EventQueries events,
      PlacedRatingQueries ratings,
      Clock clock) {
    this.data = data;
    this.forms = forms;
    this.events = events;
    this.ratings = ratings;
    this.clock = clock;
  }

  /** How the raters of a form agree. */
  @Transactional
  RaterTable raters(UUID formVersion) {
    return RaterTables.of(
        forms.find(formVersion), ratings.ofForm(formVersion), Microseconds.now(clock));
  }

  /** The raters of a form by their leniency. */
  @Transactional
  Plot leniency(UUID formVersion, Language language) {
    forms.find(formVersion);
    return RaterTables.leniency(ratings.ofForm(formVersion), language);
  }

  /** Every rating of live work, in the order in which they were handed in. */
  @Transactional
  List<RatingsTable.Row> rows(UUID formVersion) {
    return rows(data.of(formVersion), ratings.ofForm(formVersion));
  }

  /** A form with what was handed in, and the logs of those sessions without their content. */
  record WithEvents(FormData form, List<EventRecord> events) {}

  @Transactional
  WithEvents withEvents(UUID formVersion) {
    return new WithEvents(data.of(formVersion), events.ofForm(formVersion));
  }

  /** Everything as of one moment: one transaction reads one snapshot. */
  @Transactional
  ExportData all(UUID formVersion) {
    FormData form = data.of(formVersion);
    List<PlacedRating> placed = ratings.ofForm(formVersion);
    return new ExportData(
        form,
        events.ofForm(formVersion),
        rows(form, placed),
        RaterTables.of(form.form(), placed, Microseconds.now(clock)));
  }

  private List<RatingsTable.Row> rows(FormData form, List<PlacedRating> placed) {
    return RatingRows.of(form, placed, ratings.evidence(form.form().formVersionId()));
  }
}
