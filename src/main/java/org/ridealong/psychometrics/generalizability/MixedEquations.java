package org.ridealong.psychometrics.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.generalizability.Observations.Partition;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * The mixed model equations of random effects, M = G Z'Z G + I with G the square roots of the
 * ratios of each effect's variance to the residual's (Henderson 1975; in this scaling Bates and
 * others 2015), factored without a matrix of all levels by all levels.
 *
 * <p>One effect, usually the object of measurement, cuts the observations into blocks. Effects
 * whose levels lie within one block each (the object and its interactions) make small dense blocks;
 * the levels of all others are the border. With blocks A, border D and links B, only the Schur
 * complement S = D - sum of B' A^-1 B is dense. For 10,000 candidates, 12 criteria and 30 raters M
 * has 150,000 rows, blocks of 15, and a border of a few hundred.
 *
 * <p>The effect is chosen that makes this cheapest. O(blocks x b (b^2 + b c + c^2) + m^3) for
 * blocks of b rows linked to c of m border levels.
 */
final class MixedEquations {

  /** A border of more levels would need gigabytes. */
  static final int WIDEST_BORDER = 6000;

  private static final int PIECES = 16;

  private final OrderedTasks tasks;
  private final List<Partition> effects;
  private final int[] offset;
  private final int[] place;
  private final int border;
  private final int[] borderEffect;
  private final double[][] borderCounts;
  private final List<LevelBlock> blocks = new ArrayList<>();
  private double[] root;
  private Cholesky schur;
  private double[][] schurInverse;
  private double logDeterminant;

  /**
   * @param effects may be none, which leaves the residual alone
   * @throws IllegalArgumentException if the border would be too wide
   */
  MixedEquations(List<Partition> effects, int observations, OrderedTasks tasks) {
    this.tasks = tasks;
    this.effects = effects;
    offset = new int[effects.size() + 1];
    for (int k = 0; k < effects.size(); k++) {
      offset[k + 1] = offset[k] + effects.get(k).count();
    }
    boolean[][] inside = new boolean[effects.size()][];
    int chosen = choose(inside);
    place = new int[offset[effects.size()]];
    int[] borderOf = new int[place.length];
    int columns = 0;
    for (int k = 0; k < effects.size(); k++) {
      if (!inside[chosen][k]) {
        for (int at = offset[k]; at < offset[k + 1]; at++) {
          borderOf[columns] = k;
          place[at] = -1 - columns++;
        }
      }
    }
    border = columns;
    borderEffect = Arrays.copyOf(borderOf, border);
    if (border > WIDEST_BORDER) {
      throw new IllegalArgumentException(
          "%d levels of facets and their interactions; at most %d can be estimated together."
              .formatted(border, WIDEST_BORDER));
    }
    borderCounts = new double[border][border];
    if (!effects.isEmpty()) {
      fill(effects.get(chosen), observations);
    }
  }

  /** The effect whose blocks make the least work. */
  private int choose(boolean[][] inside) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int b = 0; b < effects.size(); b++) {
      inside[b] = new boolean[effects.size()];
      double outside = 0;
      double within = 0;
      for (int k = 0; k < effects.size(); k++) {
        inside[b][k] = effects.get(k).refines(effects.get(b));
        if (inside[b][k]) {
          within += effects.get(k).count();
        } else {
          outside += effects.get(k).count();
        }
      }
      double blockSize = within / effects.get(b).count();
      double work = Math.pow(outside, 3) + within * blockSize * blockSize;
      if (work < least) {
        least = work;
        best = b;
      }
    }
    return best;
  }

  private void fill(Partition cut, int observations) {
    int[][] members = members(cut, observations);
    int[] local = new int[place.length];
    for (int[] own : members) {
      blocks.add(block(own, local));
    }
  }

  static int[][] members(Partition cut, int observations) {
    int[] sizes = new int[cut.count()];
    for (int i = 0; i < observations; i++) {
      sizes[cut.levelOf()[i]]++;
    }
    int[][] members = new int[cut.count()][];
    Arrays.setAll(members, b -> new int[sizes[b]]);
    for (int i = observations - 1; i >= 0; i--) {
      int b = cut.levelOf()[i];
      members[b][--sizes[b]] = i;
    }
    return members;
  }

  private LevelBlock block(int[] own, int[] local) {
    int[] levels =
        Arrays.stream(own)
            .flatMap(i -> IntStream.range(0, effects.size()).map(k -> level(k, i)))
            .distinct()
            .toArray();
    int[] rows = Arrays.stream(levels).filter(at -> place[at] >= 0).toArray();
    int[] columns =
        Arrays.stream(levels).filter(at -> place[at] < 0).map(at -> -1 - place[at]).toArray();
    int row = 0;
    int column = 0;
    for (int at : levels) {
      local[at] = place[at] >= 0 ? row++ : column++;
    }
    LevelBlock block = new LevelBlock(rows, columns);
    for (int i : own) {
      for (int k = 0; k < effects.size(); k++) {
        for (int j = 0; j < effects.size(); j++) {
          addCount(block, level(k, i), level(j, i), local);
        }
      }
    }
    return block;
  }

  private int level(int effect, int observation) {
    return offset[effect] + effects.get(effect).levelOf()[observation];
  }

  private void addCount(LevelBlock block, int one, int other, int[] local) {
    if (place[one] >= 0 && place[other] >= 0) {
      block.addCount(local[one], local[other]);
    } else if (place[one] >= 0) {
      block.addLink(local[one], local[other]);
    } else if (place[other] < 0) {
      borderCounts[-1 - place[one]][-1 - place[other]]++;
    }
  }

  /** How many levels all effects have. */
  int size() {
    return place.length;
  }

  /** The place of an effect's first level. */
  int offset(int effect) {
    return offset[effect];
  }

  /** Factors M for ratios of variances. */
  void factor(double[] ratios) {
    root = new double[place.length];
    for (int k = 0; k < effects.size(); k++) {
      Arrays.fill(root, offset[k], offset[k + 1], Math.sqrt(ratios[k]));
    }
    double[][] matrix = new double[border][border];
    for (int r = 0; r < border; r++) {
      double scale = Math.sqrt(ratios[borderEffect[r]]);
      for (int c = 0; c < border; c++) {
        matrix[r][c] = scale * borderCounts[r][c] * Math.sqrt(ratios[borderEffect[c]]);
      }
      matrix[r][r] += 1;
    }
    double[] borderRoot = new double[border];
    for (int c = 0; c < border; c++) {
      borderRoot[c] = Math.sqrt(ratios[borderEffect[c]]);
    }
    forEachBlock(block -> block.factor(root, borderRoot));
    logDeterminant = 0;
    for (LevelBlock block : blocks) {
      logDeterminant += block.logDeterminant();
      block.subtractFromBorder(matrix);
    }
    schur =
        Cholesky.of(matrix, LevelBlock.SMALLEST_PIVOT)
            .orElseThrow(() -> new ArithmeticException("singular equations"));
    schurInverse = schur.inverse();
    logDeterminant += schur.logDeterminant();
  }

  /** Blocks write to themselves only, so that any number of threads does the same. */
  private void forEachBlock(Consumer<LevelBlock> work) {
    int pieces = Math.min(PIECES, blocks.size());
    tasks.run(
        pieces,
        piece -> {
          int from = (int) ((long) blocks.size() * piece / pieces);
          int to = (int) ((long) blocks.size() * (piece + 1) / pieces);
          blocks.subList(from, to).forEach(work);
          return piece;
        });
  }

  /** The logarithm of the determinant of M. */
  double logDeterminant() {
    return logDeterminant;
  }

  /** x of M x = right, all in scaled levels. */
  double[] solve(double[] right) {
    double[] borderRight = new double[border];
    for (int at = 0; at < place.length; at++) {
      if (place[at] < 0) {
        borderRight[-1 - place[at]] = right[at];
      }
    }
    blocks.forEach(block -> block.reduce(right, borderRight));
    double[] borderSolution = schur.solve(borderRight);
    double[] solution = new double[place.length];
    for (int at = 0; at < place.length; at++) {
      if (place[at] < 0) {
        solution[at] = borderSolution[-1 - place[at]];
      }
    }
    blocks.forEach(block -> block.solve(right, borderSolution, solution));
    return solution;
  }

  /** The diagonal of M^-1. */
  double[] inverseDiagonal() {
    double[] diagonal = new double[place.length];
    for (int at = 0; at < place.length; at++) {
      if (place[at] < 0) {
        diagonal[at] = schurInverse[-1 - place[at]][-1 - place[at]];
      }
    }
    forEachBlock(block -> block.fillDiagonal(schurInverse, diagonal));
    return diagonal;
  }

  /** G Z' f: the scaled sum of a vector of observations over each level. */
  double[] scaledSums(double[] values) {
    double[] sums = sums(values);
    for (int at = 0; at < sums.length; at++) {
      sums[at] *= root[at];
    }
    return sums;
  }

  /** Z' f: the sum of a vector of observations over each level. */
  double[] sums(double[] values) {
    double[] sums = new double[place.length];
    for (int k = 0; k < effects.size(); k++) {
      int[] levelOf = effects.get(k).levelOf();
      for (int i = 0; i < values.length; i++) {
        sums[offset[k] + levelOf[i]] += values[i];
      }
    }
    return sums;
  }

  /** Z G x added up for each observation. */
  double[] spread(double[] scaledLevels, int observations) {
    double[] values = new double[observations];
    for (int k = 0; k < effects.size(); k++) {
      int[] levelOf = effects.get(k).levelOf();
      for (int i = 0; i < observations; i++) {
        int at = offset[k] + levelOf[i];
        values[i] += root[at] * scaledLevels[at];
      }
    }
    return values;
  }

  /** One effect's level values laid out over the observations, not scaled. */
  double[] spreadOne(int effect, double[] levels, int observations) {
    int[] levelOf = effects.get(effect).levelOf();
    double[] values = new double[observations];
    for (int i = 0; i < observations; i++) {
      values[i] = levels[offset[effect] + levelOf[i]];
    }
    return values;
  }
}
