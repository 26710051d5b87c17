package org.ridealong.media.rendering;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.media.drawing.Brush;
import org.ridealong.media.figure.FigurePainter;
import org.ridealong.media.figure.FigureState;
import org.ridealong.media.figure.Mood;
import org.ridealong.media.figure.Pose;
import org.ridealong.media.figure.Prop;
import org.ridealong.media.place.Backdrop;
import org.ridealong.media.place.Places;
import org.ridealong.media.storyboard.Storyboard;

/** Whatever name the schema lets an author write, something is drawn for it. */
class DrawableNamesTest {

  private static final int SIDE = 400;
  private static final int EMPTY = new Color(1, 2, 3).getRGB();

  static List<String> looks() throws IOException {
    return names("/$defs/look/enum");
  }

  static List<String> hairs() throws IOException {
    return names("/$defs/hair/enum");
  }

  static List<String> poses() throws IOException {
    return names("/$defs/pose/enum");
  }

  static List<String> moods() throws IOException {
    return names("/$defs/mood/enum");
  }

  static List<String> held() throws IOException {
    return names("/$defs/hold/enum").stream().filter(name -> !name.equals("none")).toList();
  }

  static List<String> lying() throws IOException {
    return names("/properties/shots/items/properties/things/propertyNames/enum");
  }

  static List<String> places() throws IOException {
    return names("/properties/shots/items/properties/bg/enum").stream()
        .filter(name -> !name.equals("frame-counter"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void every_look_is_another_drawing(String look) throws IOException {
    assertUnlikeTheOthers(look, looks(), name -> figure(name, "h1", "stand", "calm", "none"));
  }

  @ParameterizedTest
  @MethodSource("hairs")
  void every_hair_is_another_drawing(String hair) throws IOException {
    assertUnlikeTheOthers(hair, hairs(), name -> figure("uniform", name, "stand", "calm", "none"));
  }

  @ParameterizedTest
  @MethodSource("poses")
  void every_pose_is_another_drawing(String pose) throws IOException {
    assertUnlikeTheOthers(pose, poses(), name -> figure("uniform", "h1", name, "calm", "none"));
  }

  @ParameterizedTest
  @MethodSource("moods")
  void every_mood_is_another_drawing(String mood) throws IOException {
    assertUnlikeTheOthers(mood, moods(), name -> figure("uniform", "h1", "stand", name, "none"));
  }

  @ParameterizedTest
  @MethodSource("held")
  void what_is_held_is_seen(String prop) {
    assertNotEquals(
        figure("uniform", "h1", "hold-low", "calm", "none"),
        figure("uniform", "h1", "hold-low", "calm", prop));
  }

  @ParameterizedTest
  @MethodSource("lying")
  void what_lies_on_the_ground_is_seen(String prop) {
    List<Integer> pixels = drawn(graphics -> Prop.named(prop).paintLying(graphics));

    assertTrue(pixels.stream().anyMatch(pixel -> pixel != EMPTY), prop);
  }

  /** Nothing of the plane stays empty, so the camera may look anywhere. */
  @ParameterizedTest
  @MethodSource("places")
  void every_place_fills_its_plane(String name) {
    Backdrop place = Places.named(name);
    BufferedImage picture =
        new BufferedImage((int) Backdrop.WIDTH, (int) Backdrop.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.MAGENTA);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    Brush.prepare(graphics);
    place.paintFar(graphics);
    place.paintNear(graphics, 1);
    place.paintMoving(graphics, 1_000_000);
    graphics.dispose();
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        colours.add(picture.getRGB(x, y));
      }
    }

    assertTrue(!colours.contains(Color.MAGENTA.getRGB()), "A part of " + name + " is empty.");
    assertTrue(colours.size() > 1000, name + " has only " + colours.size() + " colours.");
  }

  private interface Drawing {
    List<Integer> of(String name);
  }

  private static void assertUnlikeTheOthers(String name, List<String> names, Drawing drawing) {
    List<Integer> own = drawing.of(name);
    assertTrue(own.stream().anyMatch(pixel -> pixel != EMPTY), name + " draws nothing.");
    for (String other : names) {
      if (!other.equals(name)) {
        assertNotEquals(own, drawing.of(other), name + " looks like " + other + ".");
      }
    }
  }

  private static List<Integer> figure(
      String look, String hair, String pose, String mood, String hold) {
    Storyboard.Character character =
        new Storyboard.Character("Somebody", null, look, "s3", hair, "en-us", 160, 50);
    FigureState calm =
        FigureState.extra(character, 1, Pose.named(pose), Mood.named(mood), 1_000_000);
    FigureState figure =
        new FigureState(
            character,
            0,
            1,
            1,
            calm.pose(),
            Prop.named(hold),
            calm.joints(),
            calm.features(),
            0,
            0,
            0,
            0,
            0);
    return drawn(graphics -> new FigurePainter(graphics, figure, 1).paint());
  }

  private static List<Integer> drawn(Consumer<Graphics2D> painter) {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(EMPTY));
    graphics.fillRect(0, 0, SIDE, SIDE);
    Brush.prepare(graphics);
    graphics.translate(SIDE / 2.0, SIDE * 0.85);
    painter.accept(graphics);
    graphics.dispose();
    List<Integer> pixels = new ArrayList<>(SIDE * SIDE);
    for (int pixel : picture.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE)) {
      pixels.add(pixel);
    }
    return pixels;
  }

  private static List<String> names(String pointer) throws IOException {
    try (InputStream in =
        DrawableNamesTest.class.getResourceAsStream("/storyboard/storyboard.schema.json")) {
      List<String> names = new ArrayList<>();
      for (JsonNode name : new ObjectMapper().readTree(in).at(pointer)) {
        names.add(name.asText());
      }
      assertTrue(!names.isEmpty(), pointer);
      return names;
    }
  }
}
