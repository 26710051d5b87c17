package org.ridealong.platform.storage;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.ridealong.platform.crypto.Hashes;

/**
 * Keeps files in a folder under their SHA-256. A file appears under its name only when it is whole,
 * checked and on the disk.
 */
@Singleton
public final class ContentStore {

  private final Path folder;

  public ContentStore(StorageConfig config) {
    this.folder = config.folder();
  }

  /**
   * Stores the bytes when they are the ones that the hash names.
   *
   * @return their count, or -1 when they have another hash; nothing is kept then
   */
  public long store(String sha256, InputStream bytes) {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "incoming-", ".part");
      try {
        DigestInputStream digested = new DigestInputStream(bytes, Hashes.sha256());
        long count = Files.copy(digested, part, StandardCopyOption.REPLACE_EXISTING);
        String actual = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        if (!actual.equals(sha256)) {
          return -1;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.createDirectories(path(sha256).getParent());
        Files.move(part, path(sha256), StandardCopyOption.ATOMIC_MOVE);
        return count;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be stored", e);
    }
  }

  /** Where the bytes lie. Two letters make a folder, so that no folder grows too long. */
  public Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
