package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs whose files are readable and whose contents or options are not what the kind needs: exit 1
 * names the place, exit 2 the option, and nothing is written.
 */
class RefusedRunTest {

  private static final String RUNS =
      """
      1 | there is no such file | classical --data {folder}/nowhere.csv
      1 | line 2, column 2 (s): a value below -1e9 or above 1e9 | impact --data {1} --group g --focal a --score s | g,s;a,1e300;b,2
      1 | line 3, column 1 (a): a value below -1e9 or above 1e9 | agreement --data {1} | a,b;1,2;-1e300,3
      1 | a folder, not a file | classical --data {folder}
      1 | there is no such file | classical --data {1} --key {folder}/no.csv | a,b;A,B
      1 | --key names the column "c" | classical --data {1} --key {2} | a,b;A,B | item,key;c,A
      1 | 2.csv, line 3 | classical --data {1} --key {2} | a,b;A,B | item,key;a,A;a,B
      1 | 2.csv, line 2 | classical --data {1} --key {2} | a,b;A,B | item,key;a,NA
      1 | "item" | classical --data {1} --key {2} | a,b;A,B | key;A
      1 | "key" | classical --data {1} --key {2} | a,b;A,B | item,answer;a,A
      2 | --omit | classical --data {1} --omit never | a,b;1,0
      2 | --data | classical
      2 | --threads | classical --data {1} --threads 0 | a,b;1,0
      2 | --threads | classical --data {1} --threads many | a,b;1,0
      2 | --color | classical --data {1} --color red | a,b;1,0
      2 | nonsense | nonsense --data {1} | a,b;1,0
      2 | --model | irt --data {1} | a,b;1,0
      2 | "4pl" is no model | irt --data {1} --model 4pl | a,b;1,0
      2 | neither mml nor cml | irt --data {1} --model rasch --estimator wle | a,b;1,0
      2 | not 2pl | irt --data {1} --model 2pl --estimator cml | a,b;1,0
      2 | --guessing-prior | irt --data {1} --model 2pl --guessing-prior -1,1 | a,b;1,0
      2 | --guessing-prior | irt --data {1} --model 3pl --guessing-prior 0 | a,b;1,0
      2 | --guessing-prior | irt --data {1} --model 3pl --guessing-prior 0,-1 | a,b;1,0
      2 | --guessing-prior | irt --data {1} --model 3pl --guessing-prior low,high | a,b;1,0
      2 | --nodes | irt --data {1} --model rasch --nodes 1 | a,b;1,0
      2 | --nodes | irt --data {1} --model rasch --nodes 6x | a,b;1,0
      2 | --range | irt --data {1} --model rasch --range 0 | a,b;1,0
      2 | --range | irt --data {1} --model rasch --range NaN | a,b;1,0
      2 | --reference needs --group | irt --data {1} --model rasch --reference x | a,b;1,0
      2 | --group needs | irt --data {1} --model rasch --estimator cml --group a | a,b;1,0
      1 | --group names the column "z" | irt --data {1} --model rasch --group z | a,b;1,0
      1 | no column is left | irt --data {1} --model rasch --group a | a;x
      1 | line 3, column 2 (g): the candidate's group is missing | irt --data {1} --model rasch --group g | a,g;1,x;0,
      1 | line 3, column 1 (a) | irt --data {1} --model 2pl | a,b,c;1,0,1;2,1,0;0,1,1
      1 | line 1, column 1 (a): nobody has score 1 | irt --data {1} --model grm | a,b;0,0;2,1;0,1
      1 | nobody has score 1 on any item | irt --data {1} --model rsm | a,b;0,0;2,3;3,2
      1 | use pcm | irt --data {1} --model rasch --estimator cml | a,b;0,0;2,1
      1 | at least 3 items | irt --data {1} --model 2pl | a,b;0,0;1,1
      1 | no common item | irt --data {1} --model rasch --group g | g,a,b;x,1,;x,0,;y,,1;y,,0
      1 | at least 2 items | irt --data {1} --model rasch | a;0;1;1
      1 | at least 2 items | irt --data {1} --model rasch | a,b;1,1;1,1
      1 | at least 2 items | irt --data {1} --model rasch | a,b;0,1
      1 | "q", which nobody | irt --data {1} --model rasch --group g --reference q | g,a,b;x,0,1;x,1,0
      2 | --person | facets --data {1} --rater r --criteria c | p,r,c;a,x,1
      2 | --rater | facets --data {1} --person p --criteria c | p,r,c;a,x,1
      2 | --criteria | facets --data {1} --person p --rater r | p,r,c;a,x,1
      1 | --person names the column "q" | facets --data {1} --person q --rater r --criteria c | p,r,c;a,x,1
      1 | --rater names the column "q" | facets --data {1} --person p --rater q --criteria c | p,r,c;a,x,1
      1 | --criteria names the column "d" | facets --data {1} --person p --rater r --criteria c,d | p,r,c;a,x,1
      2 | twice | facets --data {1} --person p --rater p --criteria c | p,r,c;a,x,1
      2 | twice | facets --data {1} --person p --rater r --criteria c,c | p,r,c;a,x,1
      2 | --steps | facets --data {1} --person p --rater r --criteria c --steps own | p,r,c;a,x,1
      2 | --estimator | facets --data {1} --person p --rater r --criteria c --estimator em | p,r,c;a,x,1
      2 | --nodes | facets --data {1} --person p --rater r --criteria c --nodes 10 | p,r,c;a,x,1
      2 | --range | facets --data {1} --person p --rater r --criteria c --range -1 | p,r,c;a,x,1
      1 | line 3, column 1 (p) | facets --data {1} --person p --rater r --criteria c | p,r,c;a,x,1;,x,2
      1 | line 2, column 2 (r) | facets --data {1} --person p --rater r --criteria c | p,r,c;a,NA,1
      1 | line 2, column 3 (c) | facets --data {1} --person p --rater r --criteria c | p,r,c;a,x,3.5
      1 | line 4, column 2 (r): rater x has rated a already, on line 2 | facets --data {1} --person p --rater r --criteria c | p,r,c;a,x,1;b,x,2;a,x,1
      1 | line 3, column 2 (r): the cell is empty | facets --data {1} --person p --rater r --criteria c | p,r,c;a,x,1;b,,1
      1 | line 2, column 3 (c) | facets --data {1} --person p --rater r --criteria c | p,r,c;a,x,300
      1 | line 2, column 3 (c) | agreement --data {1} | a,b,c;1,0,F
      1 | at least two columns | agreement --data {1} | a;1;2
      2 | --score | generalizability --data {1} --object p --facets i | p,i,s;a,x,1
      1 | --score names the column "t" | generalizability --data {1} --score t --object p --facets i | p,i,s;a,x,1
      1 | line 2, column 3 (s) | generalizability --data {1} --score s --object p --facets i | p,i,s;a,x,high
      1 | line 3, column 2 (i) | generalizability --data {1} --score s --object p --facets i | p,i,s;a,x,1;b,,2
      1 | no score in any row | generalizability --data {1} --score s --object p --facets i | p,i,s;a,x,NA
      2 | twice | generalizability --data {1} --score s --object p --facets p | p,i,s;a,x,1
      2 | --nested | generalizability --data {1} --score s --object p --facets i --nested i | p,i,s;a,x,1
      2 | --nested | generalizability --data {1} --score s --object p --facets i --nested i:z | p,i,s;a,x,1
      2 | --nested | generalizability --data {1} --score s --object p --facets i --nested i:p --nested p:i | p,i,s;a,x,1
      2 | --facets | generalizability --data {1} --score s --object p --facets a,b,c,d,e,f | p,i,s;a,x,1
      1 | --object names the column "q" | generalizability --data {1} --score s --object q --facets i | p,i,s;a,x,1
      1 | --facets names the column "j" | generalizability --data {1} --score s --object p --facets j | p,i,s;a,x,1
      2 | --group | dif --data {1} --focal F | g,a;F,1
      1 | --group names the column "h" | dif --data {1} --group h --focal F | g,a;F,1
      1 | column 1 (g) | dif --data {1} --group g --focal X | g,a;F,1;R,0
      1 | column 1 (g) | dif --data {1} --group g --focal F | g,a;F,1;F,0
      1 | line 2, column 2 (a) | dif --data {1} --group g --focal F | g,a;F,yes
      2 | --method | dif --data {1} --group g --focal F --method best | g,a;F,1;R,0
      2 | --model | dif --data {1} --group g --focal F --model 3pl | g,a;F,1;R,0
      2 | --nodes | dif --data {1} --group g --focal F --nodes 2 | g,a;F,1;R,0
      1 | use mantel | dif --data {1} --group g --focal F --method mh | g,a;F,1;R,2;F,0
      2 | --focal | dif --data {1} --group g | g,a;F,1;R,0
      1 | use mantel | dif --data {1} --group g --focal F --method lord | g,a;F,2;R,0
      1 | the groups are F, R | dif --data {1} --group g --focal X | g,a;F,1;R,0
      1 | no column of an item | dif --data {1} --group g --focal F | g;F;R
      1 | "case" | impact --data {1} | a,b;1,2
      1 | line 2, column 2 (focal_pass) | impact --data {1} | case,focal_pass,focal_fail,ref_pass,ref_fail;a,-1,1,1,1
      1 | line 2, column 3 (focal_fail) | impact --data {1} | case,focal_pass,focal_fail,ref_pass,ref_fail;a,1,1.5,1,1
      1 | line 2, column 5 (ref_fail) | impact --data {1} | case,focal_pass,focal_fail,ref_pass,ref_fail;a,1,1,1,
      2 | belong together | impact --data {1} --group g | g,s;F,1
      1 | --group names the column "h" | impact --data {1} --group h --focal F --score s | g,s;F,1
      1 | column 1 (g) | impact --data {1} --group g --focal X --score s | g,s;F,1;R,2
      1 | line 2, column 2 (s) | impact --data {1} --group g --focal F --score s | g,s;F,low
      2 | --scale | equate --data {1} | s,x,y;0,1,1
      1 | --x names the column "z" | equate --data {1} --scale s --x z --y y | s,x,y;0,1,1
      1 | line 3 | equate --data {1} --scale s --x x --y y | s,x,y;0,1,1;0,2,2
      1 | column 2 (x) | equate --data {1} --scale s --x x --y y | s,x,y;0,-1,1;1,2,2
      1 | at least two scores | equate --data {1} --scale s --x x --y y | s,x,y;0,1,1
      1 | line 3, column 2 (x): a value is missing | equate --data {1} --scale s --x x --y y | s,x,y;0,1,1;1,NA,3
      1 | line 3, column 2 (x) | equate --data {1} --scale s --x x --y y | s,x,y;0,1,1;1,x,3
      1 | line 4, column 1 (s): scores must ascend in steps | equate --data {1} --scale s --x x --y y | s,x,y;0,1,1;1,2,3;3,1,1
      1 | line 3, column 1 (s): scores must ascend in steps | equate --data {1} --scale s --x x --y y | s,x,y;1,1,1;0,2,3;2,1,1
      1 | --smooth 4 needs more than 4 scores, the scale has 3 | equate --data {1} --scale s --x x --y y | s,x,y;0,1,1;1,2,3;2,1,1
      2 | --data | equate --scale s --x x --y y
      2 | without --data | equate --data {1} --form-x {1} --form-y {1} --common {1} | s,x,y;0,1,1
      2 | --smooth | equate --data {1} --scale s --x x --y y --smooth 0 | s,x,y;0,1,1
      2 | --smooth | equate --data {1} --scale s --x x --y y --smooth four | s,x,y;0,1,1
      2 | all three | equate --form-x {1} --form-y {1} | discrimination,difficulty;1,0
      1 | "discrimination" | equate --form-x {1} --form-y {1} --common {2} | a,b;1,0 | form.x,form.y;1,1
      1 | 2.csv, line 2, column 2 (form.y) | equate --form-x {1} --form-y {1} --common {2} | discrimination,difficulty;1,0 | form.x,form.y;1,7
      1 | occurs twice | equate --form-x {1} --form-y {1} --common {2} | discrimination,difficulty;1,0;1,1 | form.x,form.y;1,1;1,2
      1 | 2.csv, line 3, column 1 (form.x): there is no such row | equate --form-x {1} --form-y {1} --common {2} | discrimination,difficulty;1,0;1.2,1;0.8,-1 | form.x,form.y;1,1;5,2
      1 | 2.csv, line 3, column 1 (form.x) | equate --form-x {1} --form-y {1} --common {2} | discrimination,difficulty;1,0;1.2,1;0.8,-1 | form.x,form.y;1,1;1.5,2
      2 | --scaling | equate --form-x {1} --form-y {1} --common {2} --scaling 0 | discrimination,difficulty;1,0 | form.x,form.y;1,1
      2 | --method | standard --data {1} | a;1
      2 | --method | standard --method ebel --data {1} | a;1
      2 | needs --cut | standard --method rudner --data {1} | theta,se;0,1
      2 | --cut | standard --method rudner --cut NaN --data {1} | theta,se;0,1
      2 | --booklet | standard --method bookmark --data {1} | judge,bookmark;J,1
      2 | --response-probability | standard --method bookmark --booklet {1} --response-probability 1 --data {1} | judge,bookmark;J,1
      1 | "judge" | standard --method angoff --data {1} | a;1
      1 | line 2, column 2 (a) | standard --method angoff --data {1} | judge,a;J,NA
      1 | line 2, column 2 (master) | standard --method contrasting --data {1} | score,master;1,2
      1 | line 2, column 2 (global) | standard --method borderline --data {1} | score,global;1,5
      1 | line 2, column 2 (se) | standard --method rudner --cut 0 --data {1} | theta,se;0,0
      1 | line 2, column 2 (bookmark) | standard --method bookmark --booklet {2} --data {1} | judge,bookmark;J,9 | item,a,b;i,1,0
      1 | line 2, column 2 (a) | standard --method angoff --data {1} | judge,a;J,x
      1 | line 2, column 2 (a): a value below -1e9 or above 1e9 | standard --method angoff --data {1} | judge,a;J,1e308
      1 | line 2, column 1 (score): a value below -1e9 | standard --method contrasting --data {1} | score,master;1e300,1
      1 | no column of ratings | standard --method angoff --data {1} | judge;J
      1 | line 3, column 2 (global) | standard --method borderline --data {1} | score,global;3,1;4,1.5
      1 | "theta" | standard --method rudner --cut 0 --data {1} | a,b;0,1
      1 | line 2, column 2 (b) | standard --method subkoviak --cut 1 --data {1} | a,b;1,x
      1 | item i2: An item that does not discriminate | standard --method bookmark --booklet {2} --data {1} | judge,bookmark;J,1 | item,a,b;i1,1,0;i2,-1,0
      1 | item i2: Guessing alone | standard --method bookmark --booklet {2} --data {1} | judge,bookmark;J,1 | item,a,b,g;i1,1,0,0;i2,1,0,0.8
      1 | item i1: An item that hardly discriminates | standard --method bookmark --booklet {2} --data {1} | judge,bookmark;J,1 | item,a,b;i1,1e-9,0;i2,1,1
      1 | 2.csv, line 3, column 1 (item) | standard --method bookmark --booklet {2} --data {1} | judge,bookmark;J,1 | item,a,b;i1,1,0;i1,1,1
      1 | item i1 has no a and b | standard --method bookmark --booklet {2} --data {1} | judge,bookmark;J,1 | item,param,est;i1,a,1;i1,b1,1
      2 | --cut | standard --method livingston-lewis --cut x --data {1} | a,b;1,0
      2 | --booklet | standard --method bookmark --data {1} | judge,bookmark;J,1
      2 | --booklet | standard --method angoff --booklet {1} --data {1} | judge,a;J,.5
      2 | --panel | sjt --data {1} | a,b;1,2
      1 | --panel names the column "b" | sjt --panel {1} --data {2} | a,b;1,2 | a;1
      1 | 1.csv, line 2, column 2 (b) | sjt --panel {1} --data {1} | a,b;1,often
      1 | line 2, column 1 (a) | timing --data {1} | a;-5
      1 | line 3, column 1 (a) | timing --data {1} | a;5;1e300
      2 | --share | timing --data {1} --share 2 | a;5
      2 | --share | timing --data {1} --share 0 | a;5
      2 | --cap | timing --data {1} --cap -1 | a;5
      2 | --cap | timing --data {1} --cap NaN | a;5
      1 | line 2, column 2 (b) | timing --data {1} | a,b;1,soon
      """;

  @TempDir Path folder;

  static Stream<BadRun> runs() {
    return BadRun.table(RUNS);
  }

  @Test
  void there_are_a_hundred() {
    assertTrue(runs().count() >= 100, "only " + runs().count());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void is_refused_in_a_sentence(BadRun bad) throws IOException {
    Analyze run = bad.run(folder, "");

    assertEquals(bad.exit(), run.exit(), run.errors());
    assertEquals("", run.output());
    assertFalse(Files.exists(run.out()), "something was written");
    assertTrue(run.errors().contains(bad.says()), run.errors());
    assertFalse(run.errors().contains("fault of Ridealong"), run.errors());
    assertFalse(run.errors().contains("\tat "), run.errors());
    if (bad.exit() == 1) {
      assertEquals(1, run.errors().lines().count(), run.errors());
      assertTrue(run.errors().startsWith(folder.toString()), "no file: " + run.errors());
    }
  }
}
