package org.ridealong.psychometrics.numeric;

import java.util.Arrays;

/**
 * Which of n elements hang together by the pairs that were joined (union-find with path halving and
 * union by size; Tarjan 1975). Nearly O(1) per call.
 */
public final class DisjointSets {

  private final int[] parent;
  private final int[] size;

  /** n elements, each alone. */
  public DisjointSets(int elements) {
    parent = new int[elements];
    size = new int[elements];
    for (int i = 0; i < elements; i++) {
      parent[i] = i;
      size[i] = 1;
    }
  }

  /** Joins the sets of two elements. */
  public void join(int first, int second) {
    int one = find(first);
    int other = find(second);
    if (one == other) {
      return;
    }
    boolean larger = size[one] >= size[other];
    int root = larger ? one : other;
    int child = larger ? other : one;
    parent[child] = root;
    size[root] += size[child];
  }

  /** The element that stands for this element's set. */
  public int find(int element) {
    int at = element;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /**
   * The set of each of the first {@code count} elements, numbered from 0 in the order of their
   * first elements.
   */
  public int[] numbered(int count) {
    int[] number = new int[parent.length];
    Arrays.fill(number, -1);
    int[] sets = new int[count];
    int next = 0;
    for (int element = 0; element < count; element++) {
      int root = find(element);
      if (number[root] < 0) {
        number[root] = next++;
      }
      sets[element] = number[root];
    }
    return sets;
  }
}
