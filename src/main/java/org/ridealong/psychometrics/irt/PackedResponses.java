package org.ridealong.psychometrics.irt;

import java.util.Arrays;
import java.util.BitSet;
import org.ridealong.psychometrics.numeric.OrderedTasks;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Responses as the estimation wants them: neighboring items share a byte (a block of at most
 * {@value #STATES} joint states, a missing score being a state of its item), candidates of one
 * group with the same bytes are one pattern with a weight, and patterns are sorted, by group first.
 * So the order of the candidates leaves no trace in any sum over patterns.
 *
 * <p>Candidates without any score are in no pattern. Packing takes O(candidates x items).
 */
final class PackedResponses {

  static final int STATES = 256;

  /** The pattern of a candidate without any score. */
  static final int NO_PATTERN = -1;

  private final int[] categories;
  private final boolean missing;
  private final int[] blockStart;
  private final int[] stride;
  private final byte[] codes;
  private final int[] weight;
  private final int[] groupStart;
  private final int[] patternOf;

  /** By block: the scores of its items in each state, state after state. */
  private final byte[][] unpacked;

  private PackedResponses(
      int[] categories,
      boolean missing,
      int[] blockStart,
      int[] stride,
      byte[] codes,
      int[] weight,
      int[] groupStart,
      int[] patternOf) {
    this.categories = categories;
    this.missing = missing;
    this.blockStart = blockStart;
    this.stride = stride;
    this.codes = codes;
    this.weight = weight;
    this.groupStart = groupStart;
    this.patternOf = patternOf;
    unpacked = new byte[blockStart.length - 1][];
    for (int block = 0; block < unpacked.length; block++) {
      unpacked[block] = unpacked(block);
    }
  }

  private byte[] unpacked(int block) {
    int items = blockStart[block + 1] - blockStart[block];
    byte[] scores = new byte[states(block) * items];
    for (int at = 0; at < scores.length; at++) {
      scores[at] = (byte) scoreIn(at / items, blockStart[block] + at % items);
    }
    return scores;
  }

  /**
   * Packs a table whose scores run from {@code lowest[i]} to {@code lowest[i] + categories[i] - 1}.
   *
   * @param group the group of each candidate, from 0
   */
  static PackedResponses of(
      ScoreTable table,
      int[] lowest,
      int[] categories,
      int[] group,
      int groups,
      OrderedTasks tasks) {
    boolean missing = table.hasMissing();
    int[] blockStart = blocks(categories, missing);
    int blocks = blockStart.length - 1;
    int[] stride = new int[categories.length];
    for (int block = 0; block < blocks; block++) {
      int next = 1;
      for (int item = blockStart[block]; item < blockStart[block + 1]; item++) {
        stride[item] = next;
        next *= states(categories[item], missing);
      }
    }
    byte[][] columns = new byte[blocks][];
    tasks.run(
        blocks,
        block -> {
          columns[block] =
              column(table, lowest, categories, stride, blockStart[block], blockStart[block + 1]);
          return block;
        });
    boolean[] empty = missing ? withoutScores(table) : new boolean[table.candidates()];
    int[] order = sorted(columns, group, groups, empty);
    return collapsed(categories, missing, blockStart, stride, columns, group, groups, order);
  }

  private static int[] blocks(int[] categories, boolean missing) {
    int[] start = new int[categories.length + 1];
    int blocks = 0;
    int states = STATES + 1;
    for (int item = 0; item < categories.length; item++) {
      int own = states(categories[item], missing);
      if (own > STATES) {
        throw new IllegalArgumentException(own + " states of one item");
      }
      if (states * own > STATES) {
        start[blocks++] = item;
        states = 1;
      }
      states *= own;
    }
    start[blocks] = categories.length;
    return Arrays.copyOf(start, blocks + 1);
  }

  private static int states(int categories, boolean missing) {
    return categories + (missing ? 1 : 0);
  }

  private static byte[] column(
      ScoreTable table, int[] lowest, int[] categories, int[] stride, int from, int to) {
    byte[] packed = new byte[table.candidates()];
    for (int item = from; item < to; item++) {
      byte[] scores = table.column(item);
      BitSet without = table.missing(item);
      int own = stride[item];
      int first = lowest[item];
      for (int n = 0; n < packed.length; n++) {
        packed[n] += (byte) (own * ((scores[n] & 0xFF) - first));
      }
      int n = without.nextSetBit(0);
      while (n >= 0) {
        packed[n] += (byte) (own * (categories[item] - ((scores[n] & 0xFF) - first)));
        n = without.nextSetBit(n + 1);
      }
    }
    return packed;
  }

  private static boolean[] withoutScores(ScoreTable table) {
    BitSet all = new BitSet();
    all.set(0, table.candidates());
    for (int item = 0; item < table.items(); item++) {
      all.and(table.missing(item));
    }
    boolean[] empty = new boolean[table.candidates()];
    all.stream().forEach(n -> empty[n] = true);
    return empty;
  }

  /** Candidates with scores by group, first byte, second byte and so on: a radix sort. */
  private static int[] sorted(byte[][] columns, int[] group, int groups, boolean[] empty) {
    int[] order = new int[group.length];
    int count = 0;
    for (int n = 0; n < group.length; n++) {
      if (!empty[n]) {
        order[count++] = n;
      }
    }
    order = Arrays.copyOf(order, count);
    int[] other = new int[count];
    for (int block = columns.length - 1; block >= 0; block--) {
      byte[] column = columns[block];
      int[] place = new int[STATES + 1];
      for (int n : order) {
        place[(column[n] & 0xFF) + 1]++;
      }
      Arrays.parallelPrefix(place, Integer::sum);
      for (int n : order) {
        other[place[column[n] & 0xFF]++] = n;
      }
      int[] swap = order;
      order = other;
      other = swap;
    }
    int[] place = new int[groups + 1];
    for (int n : order) {
      place[group[n] + 1]++;
    }
    Arrays.parallelPrefix(place, Integer::sum);
    for (int n : order) {
      other[place[group[n]]++] = n;
    }
    return other;
  }

  private static PackedResponses collapsed(
      int[] categories,
      boolean missing,
      int[] blockStart,
      int[] stride,
      byte[][] columns,
      int[] group,
      int groups,
      int[] order) {
    int blocks = columns.length;
    byte[] codes = new byte[order.length * blocks];
    int[] weight = new int[order.length];
    int[] patternOf = new int[group.length];
    Arrays.fill(patternOf, NO_PATTERN);
    int[] groupStart = new int[groups + 1];
    int patterns = 0;
    int previous = -1;
    for (int n : order) {
      if (previous < 0 || group[previous] != group[n] || differs(columns, previous, n)) {
        for (int block = 0; block < blocks; block++) {
          codes[patterns * blocks + block] = columns[block][n];
        }
        patterns++;
        groupStart[group[n] + 1]++;
      }
      weight[patterns - 1]++;
      patternOf[n] = patterns - 1;
      previous = n;
    }
    Arrays.parallelPrefix(groupStart, Integer::sum);
    return new PackedResponses(
        categories,
        missing,
        blockStart,
        stride,
        patterns == order.length ? codes : Arrays.copyOf(codes, patterns * blocks),
        Arrays.copyOf(weight, patterns),
        groupStart,
        patternOf);
  }

  private static boolean differs(byte[][] columns, int first, int second) {
    for (byte[] column : columns) {
      if (column[first] != column[second]) {
        return true;
      }
    }
    return false;
  }

  /** Every {@code step}-th pattern, for starting values. */
  PackedResponses thinned(int step) {
    int blocks = blocks();
    byte[] kept = new byte[(patterns() / step + groups()) * blocks];
    int[] keptWeight = new int[patterns() / step + groups()];
    int[] keptStart = new int[groupStart.length];
    int count = 0;
    for (int group = 0; group < groups(); group++) {
      for (int p = groupStart[group] + step / 2; p < groupStart[group + 1]; p += step) {
        System.arraycopy(codes, p * blocks, kept, count * blocks, blocks);
        keptWeight[count] = weight[p];
        count++;
      }
      keptStart[group + 1] = count;
    }
    return new PackedResponses(
        categories,
        missing,
        blockStart,
        stride,
        Arrays.copyOf(kept, count * blocks),
        Arrays.copyOf(keptWeight, count),
        keptStart,
        new int[0]);
  }

  int items() {
    return categories.length;
  }

  int categories(int item) {
    return categories[item];
  }

  int[] categories() {
    return categories;
  }

  boolean hasMissing() {
    return missing;
  }

  int blocks() {
    return blockStart.length - 1;
  }

  /** First item of a block; of the block after the last: the number of items. */
  int blockStart(int block) {
    return blockStart[block];
  }

  int patterns() {
    return weight.length;
  }

  /** The joint states of the blocks, one byte per block, pattern after pattern. */
  byte[] codes() {
    return codes;
  }

  /** How many candidates have the pattern. */
  int weight(int pattern) {
    return weight[pattern];
  }

  int groups() {
    return groupStart.length - 1;
  }

  /** First pattern of a group; of the group after the last: the number of patterns. */
  int groupStart(int group) {
    return groupStart[group];
  }

  int groupOf(int pattern) {
    int group = 0;
    while (groupStart[group + 1] <= pattern) {
      group++;
    }
    return group;
  }

  /** Candidates who have a score. */
  long candidates() {
    long sum = 0;
    for (int group = 0; group < groups(); group++) {
      sum += candidates(group);
    }
    return sum;
  }

  /** Candidates of a group who have a score. */
  long candidates(int group) {
    long sum = 0;
    for (int p = groupStart[group]; p < groupStart[group + 1]; p++) {
      sum += weight[p];
    }
    return sum;
  }

  /** The pattern of each candidate, {@link #NO_PATTERN} without scores. */
  int[] patternOf() {
    return patternOf;
  }

  /** How many states the block's items have together. */
  int states(int block) {
    int states = 1;
    for (int item = blockStart[block]; item < blockStart[block + 1]; item++) {
      states *= states(categories[item], missing);
    }
    return states;
  }

  /** The item's score in a state of its block, from 0; {@code categories(item)} if missing. */
  int scoreIn(int state, int item) {
    return state / stride[item] % states(categories[item], missing);
  }

  /** Fills the pattern's scores, from 0; {@code categories(item)} where missing. */
  void scores(int pattern, int[] scores) {
    int item = 0;
    for (int block = 0; block < unpacked.length; block++) {
      int items = blockStart[block + 1] - blockStart[block];
      byte[] rows = unpacked[block];
      int at = (codes[pattern * unpacked.length + block] & 0xFF) * items;
      for (int j = 0; j < items; j++) {
        scores[item++] = rows[at + j] & 0xFF;
      }
    }
  }

  boolean isObserved(int score, int item) {
    return score < categories[item];
  }
}
