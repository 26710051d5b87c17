package org.ridealong.media.place;

/** The places by the names that storyboards give them. */
public final class Places {

  private Places() {}

  public static Backdrop named(String name) {
    return switch (name) {
      case "street-night" -> new StreetNight();
      case "report-room" -> new ReportRoom();
      case "library" -> new Library();
      case "parking-lot" -> new ParkingLot();
      case "garage" -> new GarageStreet();
      case "alley" -> new Alley();
      default -> throw new IllegalArgumentException("No such place: " + name);
    };
  }
}
