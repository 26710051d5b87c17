package org.ridealong.media.rendering;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pipes pictures into ffmpeg, which writes them with the sound to one or more files. */
final class Encoder {

  private static final List<String> SAME_EVERY_TIME =
      List.of(
          "-map_metadata",
          "-1",
          "-fflags",
          "+bitexact",
          "-flags:v",
          "+bitexact",
          "-flags:a",
          "+bitexact");

  private static final List<String> COLOURS =
      List.of(
          "-vf",
          "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
          "-colorspace",
          "bt709",
          "-color_primaries",
          "bt709",
          "-color_trc",
          "bt709");

  private final Pictures pictures;
  private final Path track;

  /**
   * @param track a WAV file exactly as long as the pictures
   */
  Encoder(Pictures pictures, Path track) {
    this.pictures = pictures;
    this.track = track;
  }

  void encode(Map<ClipFormat, Path> outputs, Path log, Progress progress)
      throws IOException, InterruptedException, RenderingException {
    Process ffmpeg =
        new ProcessBuilder(command(outputs))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (OutputStream pipe = ffmpeg.getOutputStream()) {
      for (int frame = 0; frame < pictures.count(); frame++) {
        pipe.write(bytes(pictures.at(frame)));
        progress.pictureDrawn(frame + 1, pictures.count());
      }
    } catch (IOException broken) {
      // ffmpeg closed the pipe because it gave up: what it said is the reason, not the pipe.
      ffmpeg.waitFor();
      throw failure(log);
    }
    if (ffmpeg.waitFor() != 0) {
      throw failure(log);
    }
    for (Path file : outputs.values()) {
      requireReadable(file, log);
    }
  }

  /** Reads a clip to its end: a damaged one must be found here and not in an exam. */
  static void requireReadable(Path file, Path log)
      throws IOException, InterruptedException, RenderingException {
    Process ffmpeg =
        new ProcessBuilder(
                Tool.FFMPEG.program(),
                "-v",
                "error",
                "-xerror",
                "-i",
                file.toString(),
                "-f",
                "null",
                "-")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    ffmpeg.getOutputStream().close();
    int code = ffmpeg.waitFor();
    if (code != 0 || Files.size(log) > 0) {
      throw new RenderingException(
          file.getFileName() + " cannot be read to its end; render again.");
    }
  }

  /** Writes a PNG of 256 colours, a quarter of the bytes of one with all. */
  static void reduceColours(Path picture, Path output, Path log)
      throws IOException, InterruptedException, RenderingException {
    String filter =
        "split[a][b];[a]palettegen=max_colors=256[p];[b][p]paletteuse=dither=bayer:bayer_scale=5";
    convert(picture, List.of("-vf", filter, "-fflags", "+bitexact"), output, log);
  }

  /** Writes speech as Opus in a WebM file. */
  static void encodeSound(Path track, Path output, Path log)
      throws IOException, InterruptedException, RenderingException {
    List<String> encoding = new ArrayList<>(ClipFormat.OPUS);
    encoding.addAll(SAME_EVERY_TIME);
    convert(track, encoding, output, log);
    requireReadable(output, log);
  }

  private static void convert(Path input, List<String> encoding, Path output, Path log)
      throws IOException, InterruptedException, RenderingException {
    List<String> command = new ArrayList<>(List.of(Tool.FFMPEG.program(), "-y", "-v", "error"));
    command.addAll(List.of("-i", input.toString()));
    command.addAll(encoding);
    command.add(output.toString());
    Process ffmpeg =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    ffmpeg.getOutputStream().close();
    if (ffmpeg.waitFor() != 0) {
      throw failure(log);
    }
  }

  private static RenderingException failure(Path log) throws IOException {
    return new RenderingException("ffmpeg failed: " + Files.readString(log).strip());
  }

  private List<String> command(Map<ClipFormat, Path> outputs) {
    int fps = pictures.fps();
    List<String> command = new ArrayList<>(List.of(Tool.FFMPEG.program(), "-y", "-v", "error"));
    command.addAll(List.of("-f", "rawvideo", "-pix_fmt", "bgr0", "-s"));
    command.add(pictures.width() + "x" + pictures.height());
    command.addAll(List.of("-r", Integer.toString(fps), "-i", "pipe:0", "-i", track.toString()));
    outputs.forEach(
        (format, file) -> {
          command.addAll(List.of("-map", "0:v", "-map", "1:a"));
          command.addAll(COLOURS);
          command.addAll(format.encoding(fps));
          command.addAll(SAME_EVERY_TIME);
          command.add(file.toString());
        });
    return command;
  }

  private static byte[] bytes(BufferedImage picture) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    ByteBuffer bytes =
        ByteBuffer.allocate(pixels.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(pixels);
    return bytes.array();
  }
}
