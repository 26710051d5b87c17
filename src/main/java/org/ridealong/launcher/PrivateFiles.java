package org.ridealong.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the user who runs the server may read. */
final class PrivateFiles {

  private PrivateFiles() {}

  /** Whoever reads the file finds the old text or the new one, never a part of it. */
  static Path write(Path file, String text) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path complete =
        Files.createTempFile(
            folder,
            file.getFileName().toString(),
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(complete, text);
    return Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
