package org.ridealong.media.rendering;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes WAV files of 16-bit mono samples. */
final class WaveFile {

  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int HEADER = 44;

  private WaveFile() {}

  static Sound read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(RIFF_HEADER);
    int rate = 0;
    while (bytes.remaining() >= CHUNK_HEADER) {
      byte[] name = new byte[4];
      bytes.get(name);
      int length = bytes.getInt();
      int start = bytes.position();
      switch (new String(name, StandardCharsets.US_ASCII)) {
        case "fmt " -> rate = bytes.getInt(start + 4);
        case "data" -> {
          return samples(bytes, Math.min(length, bytes.remaining()), rate);
        }
        default -> {
          // Other chunks carry no sound.
        }
      }
      bytes.position(start + length + length % 2);
    }
    throw new IOException(file.getFileName() + " holds no sound");
  }

  private static Sound samples(ByteBuffer bytes, int length, int rate) {
    float[] samples = new float[length / Short.BYTES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = bytes.getShort() / 32768f;
    }
    return Sound.resampled(samples, rate);
  }

  static void write(Path file, Sound sound) throws IOException {
    int length = sound.samples().length * Short.BYTES;
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + length);
    bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    bytes.putShort((short) 1).putShort((short) 1);
    bytes.putInt(Sound.RATE).putInt(Sound.RATE * Short.BYTES);
    bytes.putShort((short) Short.BYTES).putShort((short) Short.SIZE);
    bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    for (float sample : sound.samples()) {
      bytes.putShort((short) Math.round(Math.max(-1, Math.min(1, sample)) * 32767));
    }
    Files.write(file, bytes.array());
  }
}
