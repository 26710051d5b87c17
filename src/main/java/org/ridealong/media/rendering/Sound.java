package org.ridealong.media.rendering;

import java.util.Arrays;

/**
 * A stretch of mono sound, 48,000 samples a second.
 *
 * @param samples each from -1 to 1; not copied, so nobody may change them
 */
record Sound(float[] samples) {

  static final int RATE = 48_000;

  /** Quieter than this at both ends of a line is silence. */
  private static final float SILENCE = 0.004f;

  /** Input samples on each side that shape one output sample. */
  private static final int KERNEL_HALF = 12;

  /** Half the stretch over which loudness is taken: about as long as a lip takes to move. */
  private static final int ENERGY_HALF = RATE * 35 / 1000;

  static Sound silence(long durationUs) {
    return new Sound(new float[Math.toIntExact(samplesIn(durationUs))]);
  }

  static long samplesIn(long durationUs) {
    return (durationUs * RATE + 500_000) / 1_000_000;
  }

  long durationUs() {
    return samples.length * 1_000_000L / RATE;
  }

  /** The same without the silence before and after. */
  Sound trimmed() {
    int first = 0;
    while (first < samples.length && Math.abs(samples[first]) < SILENCE) {
      first++;
    }
    int last = samples.length;
    while (last > first && Math.abs(samples[last - 1]) < SILENCE) {
      last--;
    }
    return new Sound(Arrays.copyOfRange(samples, first, last));
  }

  /** The same at the given root mean square, so that all voices are equally loud. */
  Sound levelled(double target) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample * sample;
    }
    double loudness = Math.sqrt(sum / Math.max(1, samples.length));
    double factor = loudness == 0 ? 1 : target / loudness;
    float[] louder = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      louder[i] = (float) Math.tanh(samples[i] * factor);
    }
    return new Sound(louder);
  }

  /** How loud it is around a moment, from 0 to 1. */
  double energy(long atUs) {
    int centre = (int) samplesIn(atUs);
    int from = Math.max(0, centre - ENERGY_HALF);
    int to = Math.min(samples.length, centre + ENERGY_HALF);
    if (from >= to) {
      return 0;
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples[i] * samples[i];
    }
    return Math.min(1, Math.sqrt(sum / (to - from)) * 4.5);
  }

  /** From another rate, by a windowed sinc: straight lines between samples would hiss. */
  static Sound resampled(float[] input, int inputRate) {
    int length = Math.toIntExact((long) input.length * RATE / inputRate);
    float[] output = new float[length];
    double step = (double) inputRate / RATE;
    double pass = Math.min(1, 1 / step);
    for (int i = 0; i < length; i++) {
      double position = i * step;
      int centre = (int) position;
      int from = Math.max(0, centre - KERNEL_HALF + 1);
      int to = Math.min(input.length - 1, centre + KERNEL_HALF);
      double sum = 0;
      for (int j = from; j <= to; j++) {
        sum += input[j] * kernel(position - j, pass);
      }
      output[i] = (float) sum;
    }
    return new Sound(output);
  }

  private static double kernel(double distance, double pass) {
    if (distance == 0) {
      return pass;
    }
    double angle = Math.PI * distance;
    double window = 0.5 + 0.5 * Math.cos(angle / KERNEL_HALF);
    return Math.sin(pass * angle) / angle * window;
  }
}
