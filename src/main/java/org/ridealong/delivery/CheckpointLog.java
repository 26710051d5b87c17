package org.ridealong.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file beside the database that keeps where every finished chain ended. A bare chain does not
 * show that its tail was cut; this does.
 */
@Singleton
final class CheckpointLog {

  private final Path file;
  private final ObjectMapper json;

  CheckpointLog(CheckpointConfig config, ObjectMapper json) {
    this.file = config.checkpoints();
    this.json = json;
  }

  /** Appends the receipt of a session and waits until the disk holds it. */
  synchronized void append(Receipt receipt) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        String line = json.writeValueAsString(receipt) + "\n";
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint could not be written", e);
    }
  }

  /** Every line that is a checkpoint with a valid signature, in order; the rest by line number. */
  Contents read() {
    List<Receipt> receipts = new ArrayList<>();
    List<Integer> unreadable = new ArrayList<>();
    if (Files.notExists(file)) {
      return new Contents(receipts, unreadable);
    }
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        Receipt receipt = parse(line);
        if (receipt != null && receipt.hasValidSignature()) {
          receipts.add(receipt);
        } else {
          unreadable.add(number);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoints could not be read", e);
    }
    return new Contents(receipts, unreadable);
  }

  private Receipt parse(String line) {
    try {
      return json.readValue(line, Receipt.class);
    } catch (JsonProcessingException notACheckpoint) {
      return null;
    }
  }

  /**
   * What the file says.
   *
   * @param unreadable numbers of lines that are no checkpoint of ours, counted from 1
   */
  record Contents(List<Receipt> receipts, List<Integer> unreadable) {}
}
