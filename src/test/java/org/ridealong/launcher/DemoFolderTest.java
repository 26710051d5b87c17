package org.ridealong.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a demo's folder when a start was cut off, and what is never touched. */
class DemoFolderTest {

  @TempDir private Path folder;

  @Test
  void data_that_were_not_finished_are_cleared_and_what_they_were_to_become_is_kept()
      throws IOException {
    DemoState half = new DemoState(424242, 30, true, false);
    demoWith(half);
    try (DemoFolder held = DemoFolder.hold(folder)) {
      assertEquals(Optional.of(half), held.clearUnfinished());
      assertEquals(Set.of("README", "demo.lock", "master.key", "demo-data.json"), content());
      assertEquals(Optional.of(half), DemoState.read(folder), "A second kill changes nothing");
    }
  }

  @Test
  void whole_data_stay() throws IOException {
    demoWith(new DemoState(1, 30, false, true));
    Set<String> before = content();
    try (DemoFolder held = DemoFolder.hold(folder)) {
      assertEquals(Optional.empty(), held.clearUnfinished());
      before.add("demo.lock");
      assertEquals(before, content());
    }
  }

  @Test
  void a_folder_of_somebody_else_is_not_emptied() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "not the demo's");
    assertThrows(Refusal.class, () -> DemoFolder.emptied(folder));
    assertEquals(Set.of("letter.txt"), content());
  }

  @Test
  void a_demo_is_emptied_but_for_its_mark() throws IOException {
    demoWith(new DemoState(1, 30, false, true));
    DemoFolder.emptied(folder).close();
    assertEquals(Set.of("README", "demo.lock"), content());
    assertTrue(Files.isRegularFile(folder.resolve("README")));
  }

  private void demoWith(DemoState state) throws IOException {
    Files.writeString(folder.resolve("README"), "Made by a demo");
    Files.writeString(
        folder.resolve("master.key"), Base64.getEncoder().encodeToString(new byte[32]));
    Files.writeString(folder.resolve("demo-codes.txt"), "AAAAA-BBBBB");
    Files.createDirectories(folder.resolve("database/data"));
    Files.writeString(folder.resolve("database/data/table"), "half of the rows");
    state.write(folder);
  }

  private Set<String> content() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
