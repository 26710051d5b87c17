package org.ridealong.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds everything of a demo, for one demo at a time.
 *
 * <p>What marks it as a demo's is deleted after all else, so that a deletion that was cut off can
 * be done again.
 */
final class DemoFolder implements AutoCloseable {

  private static final String README = "README";
  private static final String LOCK = "demo.lock";

  private final Path path;

  /** The system gives up the lock on it when the process ends, however it ends. */
  private final FileChannel lock;

  private DemoFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes the folder where it is missing. Refuses one in which another demo runs. */
  static DemoFolder hold(Path path) throws IOException {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new Refusal(
          "Another demo runs in " + path + ": stop it first, or name another folder by --data.");
    }
    Files.writeString(path.resolve(README), "Made by ./ridealong demo; --reset empties it.\n");
    return new DemoFolder(path, channel);
  }

  /** As {@link #hold}, without anything in it. Refuses one that was not made by a demo. */
  static DemoFolder emptied(Path path) throws IOException {
    boolean made = Files.exists(path.resolve(README)) && Files.exists(masterKey(path));
    if (Files.exists(path) && !made) {
      throw new Refusal(path + " was not made by a demo; it stays as it is.");
    }
    DemoFolder folder = hold(path);
    folder.deleteAllBut(List.of(masterKey(path)));
    Files.deleteIfExists(masterKey(path));
    return folder;
  }

  Path path() {
    return path;
  }

  /**
   * Deletes the data that an earlier start did not finish, if there are any, and keeps the note of
   * what they were to become.
   *
   * @return that note
   */
  Optional<DemoState> clearUnfinished() throws IOException {
    Optional<DemoState> unfinished = DemoState.read(path).filter(state -> !state.finished());
    if (unfinished.isPresent()) {
      // A sealed note can be read with this key only.
      deleteAllBut(List.of(masterKey(path), DemoState.file(path)));
    }
    return unfinished;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static Path masterKey(Path path) {
    return path.resolve("master.key");
  }

  private void deleteAllBut(List<Path> more) throws IOException {
    List<Path> kept = new ArrayList<>(more);
    kept.addAll(List.of(path, path.resolve(README), path.resolve(LOCK)));
    EmbeddedDatabase.stopStale(path.resolve("database"));
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(path)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : inside) {
      if (!kept.contains(each)) {
        Files.delete(each);
      }
    }
  }
}
