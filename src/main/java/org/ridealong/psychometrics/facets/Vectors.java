package org.ridealong.psychometrics.facets;

/** Small sums over vectors. */
final class Vectors {

  private Vectors() {}

  static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  /** The largest absolute value, 0 for none. */
  static double largest(double[] vector) {
    double largest = 0;
    for (double one : vector) {
      largest = Math.max(largest, Math.abs(one));
    }
    return largest;
  }

  static double[] moved(double[] from, double[] step, double length) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] += length * step[i];
    }
    return to;
  }
}
