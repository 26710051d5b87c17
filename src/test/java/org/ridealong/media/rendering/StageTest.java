package org.ridealong.media.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridealong.media.figure.FigureState;
import org.ridealong.media.figure.Pose;
import org.ridealong.media.figure.Prop;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.media.storyboard.StoryboardException;
import org.ridealong.media.storyboard.StoryboardReader;

/** Where people are and how they hold themselves from one shot to the next. */
class StageTest {

  private static final String STORY =
      """
      id: two-shots
      version: 1
      lang: en-US
      title: {en: Two shots, es: Dos tomas}
      license: CC-BY-4.0
      competencies: [DE]
      size: [960, 540]
      fps: 10
      cast:
        man: {name: Man, look: plaid, skin: s2, hair: h5, voice: en-us+m3, rate: 150, pitch: 38}
      shots:
        - bg: parking-lot
          describe: {en: "One.", es: "Uno."}
          place: {man: [300, 1.0]}
          start: {man: {pose: hold-low, hold: tire-iron, face: left}}
          beats:
            - {pause: 1}
            - {act: man, pose: hold-lifted, seconds: 1}
        - bg: parking-lot
          describe: {en: "Two.", es: "Dos."}
          place: {man: [500, 1.0]}
          beats:
            - {pause: 1}
            - {act: man, hold: none, seconds: 1}
      decisions:
        - id: dp1
          at: end
          prompt: {en: "What would you say?", es: "¿Qué diría usted?"}
          format: written
          window_seconds: 60
      """;

  @Test
  void a_shot_begins_as_its_start_says() throws Exception {
    FigureState man = manAt(0, 0);

    assertEquals(Pose.HOLD_LOW, man.pose());
    assertEquals(Prop.TIRE_IRON, man.holds());
    assertEquals(-1.0, man.turn());
  }

  @Test
  void a_pose_changes_in_its_beat_and_not_before() throws Exception {
    assertEquals(Pose.HOLD_LOW, manAt(0, 1_900_000).pose());
    assertEquals(Pose.HOLD_LIFTED, manAt(0, 2_100_000).pose());
  }

  @Test
  void pose_and_hand_last_into_the_next_shot_but_not_the_place() throws Exception {
    FigureState man = manAt(1, 0);

    assertEquals(Pose.HOLD_LIFTED, man.pose());
    assertEquals(Prop.TIRE_IRON, man.holds());
    assertEquals(500, man.x());
  }

  @Test
  void what_is_put_away_is_no_longer_held() throws Exception {
    assertEquals(Prop.NONE, manAt(1, 1_500_000).holds());
  }

  @Test
  void a_start_for_somebody_without_a_place_is_refused() {
    StoryboardException refusal =
        assertThrows(
            StoryboardException.class,
            () -> StoryboardReader.read(STORY.replace("place: {man: [300, 1.0]}", "place: {}")));

    assertEquals("/shots/0/start/man", refusal.violations().get(0).pointer());
    assertEquals(15, refusal.violations().get(0).line());
  }

  private static FigureState manAt(int shot, long sinceUs) throws StoryboardException {
    Storyboard storyboard = StoryboardReader.read(STORY);
    TimeLine timeLine = TimeLine.of(storyboard, Map.of(), List.of());
    return new Stage(storyboard).at(timeLine.scenes().get(shot), sinceUs).get(0);
  }
}
