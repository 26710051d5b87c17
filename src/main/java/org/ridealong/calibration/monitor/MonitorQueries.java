package org.ridealong.calibration.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridealong.calibration.agreement.LevelPair;
import org.ridealong.calibration.agreement.StandardAgreement;
import org.ridealong.calibration.benchmark.BenchmarkContent;
import org.ridealong.calibration.benchmark.BenchmarkQueries;
import org.ridealong.calibration.round.TrainingQueries;
import org.ridealong.rater.RaterId;
import org.ridealong.rater.RaterService;
import org.ridealong.rater.RaterView;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.ResponsePurpose;
import org.ridealong.rating.SeededQueries;

/** Compares every rater with what is settled. */
@ApplicationScoped
public class MonitorQueries {

  private final RaterService raters;
  private final SeededQueries seeded;
  private final BenchmarkQueries benchmarks;
  private final TrainingQueries training;
  private final SuspensionRepository suspensions;

  MonitorQueries(
      RaterService raters,
      SeededQueries seeded,
      BenchmarkQueries benchmarks,
      TrainingQueries training,
      SuspensionRepository suspensions) {
    this.raters = raters;
    this.seeded = seeded;
    this.benchmarks = benchmarks;
    this.training = training;
    this.suspensions = suspensions;
  }

  @Transactional
  public MonitorViews.MonitorList all() {
    Map<PooledResponseId, BenchmarkContent> settled = benchmarks.byResponse();
    return new MonitorViews.MonitorList(
        raters.all().stream().map(rater -> line(rater, points(rater, settled))).toList());
  }

  @Transactional
  public MonitorViews.RaterMonitorView one(RaterId id) {
    RaterView rater = raters.one(id);
    List<MonitorViews.Point> points = points(rater, benchmarks.byResponse());
    return new MonitorViews.RaterMonitorView(
        line(rater, points),
        days(points),
        points,
        training.rounds(id),
        suspensions.of(id.value()).stream()
            .map(
                known ->
                    new MonitorViews.SuspensionView(
                        known.reason, known.suspendedBy, known.suspendedAt))
            .toList());
  }

  private List<MonitorViews.Point> points(
      RaterView rater, Map<PooledResponseId, BenchmarkContent> settled) {
    List<MonitorViews.Point> points = new ArrayList<>();
    for (SeededQueries.SeededRating rating : seeded.ratings(rater.id())) {
      BenchmarkContent content = settled.get(rating.response());
      if (content != null) {
        points.add(
            new MonitorViews.Point(
                points.size() + 1,
                rating.submittedAt(),
                rating.purpose(),
                content.benchmarkId(),
                rating.criterion(),
                rating.level(),
                content.levels().get(rating.criterion())));
      }
    }
    return points;
  }

  private static MonitorViews.RaterLine line(RaterView rater, List<MonitorViews.Point> points) {
    List<MonitorViews.Point> validity =
        points.stream().filter(point -> point.purpose() == ResponsePurpose.VALIDITY).toList();
    return new MonitorViews.RaterLine(
        rater,
        agreement(validity),
        agreement(
            points.stream().filter(point -> point.purpose() != ResponsePurpose.VALIDITY).toList()),
        validity.isEmpty() ? null : validity.get(validity.size() - 1).submittedAt());
  }

  private static List<MonitorViews.Day> days(List<MonitorViews.Point> points) {
    Map<LocalDate, List<MonitorViews.Point>> byDay =
        points.stream()
            .filter(point -> point.purpose() == ResponsePurpose.VALIDITY)
            .collect(
                Collectors.groupingBy(
                    point -> point.submittedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                    TreeMap::new,
                    Collectors.toList()));
    return byDay.entrySet().stream()
        .map(day -> new MonitorViews.Day(day.getKey(), agreement(day.getValue())))
        .toList();
  }

  private static StandardAgreement agreement(List<MonitorViews.Point> points) {
    return StandardAgreement.of(
        points.stream().map(point -> new LevelPair(point.own(), point.definitive())).toList());
  }
}
