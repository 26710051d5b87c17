package org.ridealong.launcher.analyze.dif;

/** The model that Lord's and Raju's comparisons rest on, as {@code --model} says it. */
enum DifModel {
  /** Discrimination 1. */
  ONE("1pl"),
  /** A discrimination of its own for each item. */
  TWO("2pl");

  private final String written;

  DifModel(String written) {
    this.written = written;
  }

  /** As written on the command line. */
  @Override
  public String toString() {
    return written;
  }
}
