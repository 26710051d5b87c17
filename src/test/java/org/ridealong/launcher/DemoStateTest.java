package org.ridealong.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridealong.launcher.demodata.PlantedTruths;
import org.ridealong.launcher.demodata.Simulation;
import picocli.CommandLine;

/** What a demo's folder remembers, and what it gives away. */
class DemoStateTest {

  @TempDir Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void masterKey() throws IOException {
    Files.writeString(
        folder.resolve("master.key"), Base64.getEncoder().encodeToString(new byte[32]));
  }

  @Test
  void a_sealed_seed_is_not_in_the_folder_until_it_is_revealed() throws IOException {
    DemoState sealed = new DemoState(424242, 30, true, true);
    sealed.write(folder);

    assertFalse(Files.readString(DemoState.file(folder)).contains("424242"));
    assertEquals(Optional.of(sealed), DemoState.read(folder));
    assertEquals(0, reveal());
    assertTrue(
        output.toString().startsWith(PlantedTruths.table(Simulation.sealed(424242, 30))),
        output.toString());
    assertTrue(Files.exists(DemoState.truths(folder)));
  }

  @Test
  void sealed_plantings_differ_by_seed_and_open_ones_do_not() {
    assertEquals(
        PlantedTruths.table(Simulation.open(1, 30)), PlantedTruths.table(Simulation.open(2, 30)));
    assertFalse(
        PlantedTruths.table(Simulation.sealed(1, 30))
            .equals(PlantedTruths.table(Simulation.sealed(2, 30))));
  }

  @Test
  void nothing_is_revealed_of_a_folder_without_a_simulation() throws IOException {
    assertEquals(1, reveal());
    assertTrue(errors.toString().contains("holds no demo with simulated data."), errors.toString());
  }

  private int reveal() {
    CommandLine commands = Main.commands();
    commands.setOut(new PrintWriter(output, true));
    commands.setErr(new PrintWriter(errors, true));
    return commands.execute("demo", "reveal", "--data", folder.toString());
  }
}
