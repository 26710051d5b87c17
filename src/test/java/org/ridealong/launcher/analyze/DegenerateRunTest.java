package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One item, one candidate, all equal, nothing at all: refused with the reason, or done with exactly
 * the named outcomes of the table ({@code -} for none) and never a figure that is no number.
 */
class DegenerateRunTest {

  private static final Pattern OUTCOME = Pattern.compile("\"outcome\" : \"(\\w+)\"");
  private static final Pattern NO_NUMBER =
      Pattern.compile("(?<![A-Za-z])(NaN|-?Infinity)(?![A-Za-z])");

  private static final String RUNS =
      """
      0 | TOO_FEW_ITEMS | classical --data {1} | a;1;0;1
      0 | TOO_FEW_CANDIDATES,ZERO_VARIANCE | classical --data {1} | a,b,c;1,0,1
      0 | NO_SCORE_RANGE,TOO_FEW_ITEMS,ZERO_VARIANCE | classical --data {1} | a,b;1,1;1,1;1,1
      0 | NO_SCORE_RANGE,TOO_FEW_ITEMS,ZERO_VARIANCE | classical --data {1} | a,b;0,0;0,0
      0 | NO_SCORES,TOO_FEW_CANDIDATES,TOO_FEW_ITEMS,ZERO_VARIANCE | classical --data {1} | a,b;NA,NA;NA,NA
      0 | NO_SCORES,TOO_FEW_CANDIDATES,ZERO_VARIANCE | classical --data {1} | a,b,c;1,NA,1;NA,1,0
      0 | NOT_DEFINED,SINGULAR,ZERO_VARIANCE | classical --data {1} --omit wrong | a,b,c;1,NA,1;NA,1,0
      0 | NO_SCORES,NO_SCORE_RANGE,TOO_FEW_ITEMS,ZERO_VARIANCE | classical --data {1} --key {2} | a,b;A,B;A,B | item,key;a,A;b,B
      0 | NO_SCORES,NO_SCORE_RANGE,TOO_FEW_CANDIDATES,TOO_FEW_ITEMS,ZERO_VARIANCE | classical --data {1} --key {2} | a;A | item,key;a,C
      0 | NO_SCORES,NO_SCORE_RANGE,TOO_FEW_ITEMS,ZERO_VARIANCE | classical --data {1} --key {2} | a,b;NA,NA;NA,NA | item,key;a,A;b,B
      0 | SINGULAR,ZERO_VARIANCE | classical --data {1} | a,b,c;1,1,1;0,0,0;1,1,1
      0 | NOT_DEFINED,NO_SCORE_RANGE,TOO_FEW_CANDIDATES,TOO_FEW_ITEMS,ZERO_VARIANCE | classical --data {1} | a;255
      0 | NO_SCORES,TOO_FEW_CANDIDATES,TOO_FEW_ITEMS,ZERO_VARIANCE | classical --data {1} | a,b;1,NA;NA,1
      1 | - | irt --model 2pl --data {1} | a;1;0;1
      1 | - | irt --model 2pl --data {1} | a,b,c;1,0,1
      1 | - | irt --model 2pl --data {1} | a,b,c;1,1,1;1,1,1
      0 | AT_BOUNDARY,EXTREME_SCORE,NOT_IDENTIFIED,TOO_FEW_ITEMS | irt --model 2pl --data {1} | a,b,c;1,0,1;0,1,0;1,0,1;0,1,0
      0 | AT_BOUNDARY,EXTREME_SCORE,NOT_IDENTIFIED,TOO_FEW_ITEMS | irt --model 2pl --data {1} | a,b,c,d;1,1,1,1;0,0,0,0;1,1,1,1;0,0,0,0
      0 | AT_BOUNDARY,TOO_FEW_ITEMS | irt --model rasch --data {1} | a,b,c;1,0,1;0,1,0;1,0,1;0,1,0
      0 | AT_BOUNDARY,EXTREME_SCORE,TOO_FEW_ITEMS | irt --model rasch --data {1} | a,b,c,d;1,1,1,1;0,0,0,0;1,1,1,1;0,0,0,0
      0 | AT_BOUNDARY,EXTREME_SCORE,TOO_FEW_ITEMS | irt --model 3pl --data {1} | a,b,c,d;1,1,1,1;0,0,0,0;1,1,0,1;0,1,0,0
      0 | AT_BOUNDARY,EXTREME_SCORE,NOT_IDENTIFIED,SINGULAR,TOO_FEW_ITEMS | irt --model 1pl --data {1} | a,b,c,d;1,1,1,1;0,0,0,0;1,1,0,1;0,1,0,0
      0 | EXTREME_SCORE,NOT_IDENTIFIED,NO_SCORES,TOO_FEW_ITEMS,ZERO_VARIANCE | irt --model grm --data {1} | a,b,c;0,1,2;1,2,0;2,0,1
      0 | EXTREME_SCORE,NOT_IDENTIFIED,NO_SCORES,TOO_FEW_ITEMS,ZERO_VARIANCE | irt --model gpcm --data {1} | a,b,c;0,1,2;1,2,0;2,0,1
      0 | AT_BOUNDARY,NOT_DEFINED,TOO_FEW_ITEMS | irt --model pcm --data {1} | a,b,c;0,1,2;1,2,0;2,0,1
      0 | AT_BOUNDARY,NOT_DEFINED,TOO_FEW_ITEMS | irt --model rsm --data {1} | a,b,c;0,1,2;1,2,0;2,0,1
      1 | - | irt --model pcm --data {1} | a,b,c;0,2,2;2,2,0;2,0,0
      0 | - | irt --model rasch --estimator cml --data {1} | a,b,c;1,0,1;0,1,0;1,0,1;0,1,0
      1 | - | irt --model rasch --estimator cml --data {1} | a,b,c;1,1,1;0,0,0
      1 | - | irt --model rasch --estimator cml --data {1} | a,b,c;1,1,1
      1 | - | irt --model rasch --estimator cml --data {1} | a;1;0
      0 | - | irt --model pcm --estimator cml --data {1} | a,b,c;0,1,2;1,2,0;2,0,1
      1 | - | irt --model 2pl --data {1} | a,b,c;NA,NA,NA;NA,NA,NA
      0 | AT_BOUNDARY,NOT_DEFINED,TOO_FEW_ITEMS,ZERO_VARIANCE | irt --model rasch --group g --data {1} | g,a,b;x,1,0;x,0,1;y,1,0;y,0,1
      0 | AT_BOUNDARY,NOT_DEFINED,TOO_FEW_ITEMS | irt --model rasch --group g --data {1} | g,a,b;x,1,0;x,0,1;y,1,0
      0 | AT_BOUNDARY,EXTREME_SCORE,NOT_DEFINED,TOO_FEW_ITEMS | irt --model 2pl --group g --data {1} | g,a,b,c;x,1,0,1;x,0,1,1;y,1,0,0;y,0,1,0;x,1,1,0
      0 | NOT_IDENTIFIED,NO_SCORES,ONE_CATEGORY,TOO_FEW_CANDIDATES,TOO_FEW_LEVELS | facets --data {1} --person p --rater r --criteria c | p,r,c;a,x,1
      0 | NOT_IDENTIFIED,NO_SCORES,TOO_FEW_LEVELS | facets --data {1} --person p --rater r --criteria c | p,r,c;a,x,1;b,x,2
      0 | NOT_IDENTIFIED,NO_SCORES,ONE_CATEGORY,TOO_FEW_LEVELS | facets --data {1} --person p --rater r --criteria c,d | p,r,c,d;a,x,1,1;b,x,1,1;a,y,1,1;b,y,1,1
      0 | AT_BOUNDARY,DISCONNECTED,NO_SCORES,ZERO_VARIANCE | facets --data {1} --person p --rater r --criteria c,d | p,r,c,d;a,x,1,2;b,y,2,1
      0 | NOT_IDENTIFIED,NO_SCORES,TOO_FEW_LEVELS | facets --data {1} --person p --rater r --criteria c,d | p,r,c,d;a,x,NA,NA;b,y,NA,NA
      0 | DISCONNECTED,NOT_IDENTIFIED,NO_SCORES,TOO_FEW_LEVELS,ZERO_VARIANCE | facets --data {1} --person p --rater r --criteria c,d --estimator jml | p,r,c,d;a,x,1,2;b,y,2,1
      0 | NOT_IDENTIFIED,NO_SCORES,ONE_CATEGORY,TOO_FEW_CANDIDATES,TOO_FEW_LEVELS | facets --data {1} --person p --rater r --criteria c,d --estimator jml | p,r,c,d;a,x,1,1;b,x,1,1;a,y,1,1;b,y,1,1
      0 | AT_BOUNDARY,ZERO_VARIANCE | facets --data {1} --person p --rater r --criteria c,d --steps per-criterion | p,r,c,d;a,x,0,2;b,x,1,1;a,y,2,0;b,y,1,1
      0 | NOT_IDENTIFIED,NO_SCORES,ONE_CATEGORY,TOO_FEW_LEVELS | facets --data {1} --person p --rater r --criteria c | p,r,c;a,x,2;b,y,2;c,x,2
      0 | EXTREME_SCORE,NOT_IDENTIFIED,NO_SCORES,ONE_CATEGORY,TOO_FEW_CANDIDATES,TOO_FEW_LEVELS | facets --data {1} --person p --rater r --criteria c | p,r,c;a,x,0;a,y,1;a,z,2
      0 | EXTREME_SCORE,NOT_IDENTIFIED,NO_SCORES,ONE_CATEGORY,TOO_FEW_CANDIDATES,TOO_FEW_LEVELS | facets --data {1} --person p --rater r --criteria c --estimator jml | p,r,c;a,x,0;a,y,1;a,z,2
      0 | TOO_FEW_CANDIDATES,ZERO_VARIANCE | agreement --data {1} | a,b;1,1
      0 | ZERO_VARIANCE | agreement --data {1} | a,b;1,1;1,1
      0 | MISSING_CELLS,NO_SCORES,ZERO_VARIANCE | agreement --data {1} | a,b;NA,1;1,NA
      0 | NO_SCORES,TOO_FEW_CANDIDATES,ZERO_VARIANCE | agreement --data {1} | a,b,c;NA,NA,NA
      0 | NOT_DEFINED,ZERO_VARIANCE | agreement --data {1} | a,b;x,y;y,x
      0 | AT_BOUNDARY,ZERO_VARIANCE | agreement --data {1} | a,b,c;1,1,1;0,0,0;1,1,1
      0 | TOO_FEW_LEVELS,ZERO_VARIANCE | generalizability --data {1} --score s --object p --facets i | p,i,s;a,x,1
      0 | ZERO_VARIANCE | generalizability --data {1} --score s --object p --facets i | p,i,s;a,x,1;a,y,1;b,x,1;b,y,1
      0 | NOT_IDENTIFIED,TOO_FEW_LEVELS | generalizability --data {1} --score s --object p --facets i | p,i,s;a,x,1;b,x,2
      0 | NOT_IDENTIFIED,TOO_FEW_LEVELS | generalizability --data {1} --score s --object p --facets i | p,i,s;a,x,1;a,y,2
      0 | NOT_IDENTIFIED,TOO_FEW_LEVELS | generalizability --data {1} --score s --object p --facets i,r --nested i:p | p,i,r,s;a,x,u,1;a,y,u,2;b,z,u,4
      0 | ZERO_VARIANCE | generalizability --data {1} --score s --object p --facets i | p,i,s;a,x,1;a,y,2;b,x,2;b,y,3;c,x,3;c,y,4
      0 | AT_BOUNDARY,NOT_IDENTIFIED | dif --data {1} --group g --focal F | g,a;F,1;R,0
      0 | AT_BOUNDARY,NOT_IDENTIFIED,ZERO_VARIANCE | dif --data {1} --group g --focal F | g,a,b;F,1,1;R,1,1
      0 | AT_BOUNDARY,NOT_IDENTIFIED | dif --data {1} --group g --focal F | g,a,b;F,1,0;R,0,1
      0 | NO_SCORES | dif --data {1} --group g --focal F | g,a,b;F,NA,NA;R,NA,NA
      0 | AT_BOUNDARY,NOT_IDENTIFIED,TOO_FEW_ITEMS,ZERO_VARIANCE | dif --data {1} --group g --focal F --model 2pl | g,a,b,c;F,1,0,1;R,0,1,0;F,0,0,1;R,1,1,0
      0 | NOT_IDENTIFIED | dif --data {1} --group g --focal F | g,a,b,c;F,1,2,1;R,0,1,2;F,0,0,1;R,2,1,0
      0 | AT_BOUNDARY,NOT_IDENTIFIED,NO_SCORES,TOO_FEW_ITEMS,ZERO_VARIANCE | dif --data {1} --group g --focal F --model 2pl | g,a,b;F,NA,1;R,NA,0;F,NA,0
      0 | NO_SCORES | impact --data {1} | case,focal_pass,focal_fail,ref_pass,ref_fail;a,0,0,0,0
      0 | NOT_DEFINED,NOT_IDENTIFIED,ZERO_VARIANCE | impact --data {1} | case,focal_pass,focal_fail,ref_pass,ref_fail;a,0,10,0,10
      0 | AT_BOUNDARY,NOT_DEFINED,NOT_IDENTIFIED,ZERO_VARIANCE | impact --data {1} | case,focal_pass,focal_fail,ref_pass,ref_fail;a,10,0,10,0;a,1,1,0,5
      0 | TOO_FEW_CANDIDATES | impact --data {1} --group g --focal F --score s | g,s;F,1;R,2
      0 | ZERO_VARIANCE | impact --data {1} --group g --focal F --score s | g,s;F,1;R,1;F,1;R,1
      0 | NO_SCORES,TOO_FEW_CANDIDATES | impact --data {1} --group g --focal F --score s | g,s;F,NA;R,NA
      1 | - | equate --data {1} --scale s --x x --y y | s,x,y;0,0,0;1,0,0
      1 | - | equate --data {1} --scale s --x x --y y | s,x,y;0,5,0;1,0,5
      1 | - | equate --data {1} --scale s --x x --y y | s,x,y;0,5,5;1,5,5;2,0,0
      0 | TOO_FEW_ITEMS | equate --form-x {1} --form-y {1} --common {2} | discrimination,difficulty;1,0 | form.x,form.y;1,1
      0 | TOO_FEW_ITEMS | equate --form-x {1} --form-y {1} --common {2} | discrimination,difficulty;0,0;0,1 | form.x,form.y;1,1;2,2
      0 | TOO_FEW_ITEMS | equate --form-x {1} --form-y {1} --common {2} | discrimination,difficulty;-1,0;-1,0 | form.x,form.y;1,1;2,2
      0 | TOO_FEW_CANDIDATES | standard --method angoff --data {1} | judge,a;J,.5
      0 | - | standard --method angoff --data {1} | judge,a,b;J,.5,.5;K,.5,.5
      0 | TOO_FEW_CANDIDATES | standard --method contrasting --data {1} | score,master;1,1
      0 | TOO_FEW_CANDIDATES | standard --method contrasting --data {1} | score,master;1,0;2,0
      0 | NOT_IDENTIFIED | standard --method contrasting --data {1} | score,master;1,0;2,0;3,1;4,1
      0 | ZERO_VARIANCE | standard --method contrasting --data {1} | score,master;1,0;1,1;1,0
      0 | NO_SCORES,TOO_FEW_CANDIDATES | standard --method borderline --data {1} | score,global;1,1
      0 | TOO_FEW_CANDIDATES | standard --method borderline --data {1} | score,global;1,2;2,2
      0 | ZERO_VARIANCE | standard --method borderline --data {1} | score,global;5,1;5,2;5,3
      0 | - | standard --method rudner --cut 0 --data {1} | theta,se;0,1
      0 | NO_SCORES | standard --method rudner --cut 0 --data {1} | theta,se;NA,NA
      0 | TOO_FEW_ITEMS | standard --method subkoviak --cut 1 --data {1} | a;1
      0 | ZERO_VARIANCE | standard --method subkoviak --cut 1 --data {1} | a,b;1,1;1,1
      0 | ZERO_VARIANCE | standard --method subkoviak --cut 99 --data {1} | a,b;1,0;0,1
      0 | ZERO_VARIANCE | standard --method livingston-lewis --cut 1 --data {1} | a,b;1,1;1,1
      0 | NOT_DEFINED | standard --method livingston-lewis --cut 1 --data {1} | a,b;1,0;0,1;1,1;0,0
      0 | TOO_FEW_ITEMS | standard --method livingston-lewis --cut 1 --data {1} | a;1
      0 | TOO_FEW_CANDIDATES | standard --method livingston-lewis --cut 1 --data {1} | a,b;NA,0;0,NA
      0 | NOT_DEFINED | standard --method subkoviak --cut 1 --data {1} | a,b;2,1;0,1
      0 | TOO_FEW_CANDIDATES | standard --method bookmark --booklet {2} --data {1} | judge,bookmark;J,1 | item,a,b;i,1,0
      0 | NO_SCORES,NO_SCORE_RANGE,TOO_FEW_CANDIDATES | sjt --panel {1} --data {1} | a;1
      0 | NO_SCORES,NO_SCORE_RANGE,ZERO_VARIANCE | sjt --panel {1} --data {1} | a,b;1,1;1,1
      0 | NO_SCORES,TOO_FEW_CANDIDATES | sjt --panel {1} --data {2} | a,b;1,2 | a,b;NA,NA
      0 | NO_SCORES,TOO_FEW_CANDIDATES | sjt --panel {1} --data {2} | a,b;NA,NA | a,b;1,2
      0 | - | sjt --panel {1} --data {2} | a,b;1,5;2,4 | a,b;200,255
      0 | - | timing --data {1} | a;0
      0 | NO_SCORES | timing --data {1} | a;NA
      0 | - | timing --data {1} | a,b;0,0;0,0
      """;

  @TempDir Path folder;

  static Stream<BadRun> runs() {
    return BadRun.table(RUNS);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void ends_well(BadRun degenerate) throws IOException {
    Analyze run = degenerate.run(folder, " --plots");

    assertEquals(degenerate.exit(), run.exit(), run.errors());
    assertFalse(run.errors().contains("fault of Ridealong"), run.errors());
    if (run.exit() != 0) {
      assertEquals(1, run.errors().lines().count(), run.errors());
      return;
    }
    assertEquals(degenerate.says(), outcomes(run.report()));
    for (Map.Entry<String, String> file : run.files().entrySet()) {
      // The page carries the drawing's code behind its last table.
      String text = file.getValue().replaceAll("(?s)<script>.*", "");
      assertFalse(NO_NUMBER.matcher(text).find(), file.getKey());
    }
    assertTrue(run.files().containsKey("report.html"));
  }

  private static String outcomes(String report) {
    Matcher found = OUTCOME.matcher(report);
    TreeSet<String> names = new TreeSet<>();
    while (found.find()) {
      names.add(found.group(1));
    }
    return names.isEmpty() ? "-" : names.stream().collect(Collectors.joining(","));
  }
}
