package org.ridealong.launcher;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ridealong.platform.Ids;
import org.ridealong.platform.TravelClock;
import org.ridealong.sitting.RosterService;
import org.ridealong.sitting.SittingId;
import org.ridealong.sitting.SittingRequests;
import org.ridealong.sitting.SittingService;
import org.ridealong.sitting.TestCenterId;

/** The demo's testing room and its invented candidates. */
@ApplicationScoped
class DemoSitting {

  private static final List<String> CANDIDATES =
      List.of(
          "Amina Yusuf",
          "Ben Carter",
          "Chloe Martin",
          "Diego Fuentes",
          "Elena Petrova",
          "Farid Rahimi",
          "Gloria Mensah",
          "Hiro Tanaka");

  private static final String CENTER = "Demonstration center";
  private static final Duration BEFORE_ALL_EXAMS = Duration.ofDays(30);

  private final SittingService sittings;
  private final RosterService roster;
  private final Clock clock;
  private final Ids ids;

  DemoSitting(SittingService sittings, RosterService roster, Clock clock, Ids ids) {
    this.sittings = sittings;
    this.roster = roster;
    this.clock = clock;
    this.ids = ids;
  }

  List<String> unused(List<String> codes) {
    return codes.stream().filter(code -> !code.isBlank()).filter(roster::isUnused).toList();
  }

  /**
   * Sets up the room for people before any that is simulated: a browser on this machine is taken
   * for the first workstation of all.
   */
  void openRoom() {
    TravelClock travelling = (TravelClock) clock;
    travelling.travelTo(clock.instant().minus(BEFORE_ALL_EXAMS));
    try {
      sittings.addWorkstation(sittings.createCenter(CENTER), "Seat 1");
    } finally {
      travelling.comeBack();
    }
  }

  /** A new sitting that is open for a year, with a code for every candidate. */
  List<String> issueCodes(UUID form) {
    TestCenterId center = sittings.createCenter(CENTER);
    String series = ids.next().toString().substring(9, 18);
    sittings.addWorkstation(center, "Seat " + series);
    Instant now = clock.instant();
    SittingId sitting =
        sittings.schedule(
            new SittingRequests.NewSitting(
                center.value(),
                form,
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofDays(365)),
                false));
    List<SittingRequests.Person> people =
        CANDIDATES.stream()
            .map(name -> new SittingRequests.Person(number(series, name), name, null))
            .toList();
    return roster.add(sitting, people).stream().map(RosterService.Issued::admissionCode).toList();
  }

  private static String number(String series, String name) {
    return "D-" + series + "-" + (CANDIDATES.indexOf(name) + 1);
  }
}
