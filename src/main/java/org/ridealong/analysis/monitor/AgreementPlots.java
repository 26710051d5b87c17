package org.ridealong.analysis.monitor;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ridealong.analysis.plot.AgreementPlot;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.calibration.monitor.MonitorViews;
import org.ridealong.rating.ResponsePurpose;

/** Hands a rater's levels to the plot that draws them. Pure. */
final class AgreementPlots {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private AgreementPlots() {}

  static Plot agreement(MonitorViews.RaterMonitorView rater, Language language) {
    List<AgreementPlot.Level> levels =
        rater.series().stream()
            .filter(point -> point.own() != null)
            .map(
                point ->
                    new AgreementPlot.Level(
                        point.order(),
                        DATE.format(point.submittedAt()),
                        point.purpose() == ResponsePurpose.VALIDITY,
                        point.own() - point.definitive()))
            .toList();
    Double least =
        rater.rounds().isEmpty() ? null : (Double) rater.rounds().get(0).rule().leastExact();
    return AgreementPlot.of(levels, least, language);
  }
}
