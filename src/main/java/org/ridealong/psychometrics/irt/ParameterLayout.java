package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.List;

/**
 * Which parameters of a model are free, shared or fixed. Every item's own parameters (slope,
 * intercepts, logit of guessing) and every group's mean and log variance are a <em>cell</em>; a
 * cell is a constant plus a weighted sum of free parameters:
 *
 * <ul>
 *   <li>{@code ONE_PARAMETER}: all slopes are one free parameter;
 *   <li>{@code RATING_SCALE}: the k-th intercept of item i is k c(i) minus the sum of the first k
 *       common steps, with c = 0 for the first item;
 *   <li>the first group's mean is 0; its variance is 1 unless all slopes are 1, and also then where
 *       the settings say so.
 * </ul>
 */
final class ParameterLayout {

  private final ItemModel model;
  private final int[] categories;
  private final int groups;
  private final int[] itemCell;
  private final double[] constant;
  private final int[][] free;
  private final double[][] factor;
  private int freeCount;
  private int freeOfItems;

  ParameterLayout(ItemModel model, int[] categories, int groups, boolean hasStandardVariance) {
    this.model = model;
    this.categories = categories.clone();
    this.groups = groups;
    itemCell = new int[categories.length + 1];
    for (int item = 0; item < categories.length; item++) {
      itemCell[item + 1] = itemCell[item] + model.function().parameters(categories[item]);
    }
    int cells = itemCell[categories.length] + 2 * groups;
    constant = new double[cells];
    free = new int[cells][0];
    factor = new double[cells][0];
    slopes();
    if (model == ItemModel.RATING_SCALE) {
      commonSteps();
    } else {
      intercepts();
    }
    freeOfItems = freeCount;
    for (int group = 0; group < groups; group++) {
      if (group > 0) {
        own(meanCell(group));
      }
      if (group > 0 || (model.hasUnitDiscrimination() && !hasStandardVariance)) {
        own(meanCell(group) + 1);
      }
    }
  }

  private void own(int cell) {
    free[cell] = new int[] {freeCount++};
    factor[cell] = new double[] {1};
  }

  private void slopes() {
    for (int item = 0; item < categories.length; item++) {
      int cell = itemCell[item];
      if (model.hasUnitDiscrimination()) {
        constant[cell] = 1;
      } else if (model == ItemModel.ONE_PARAMETER && item > 0) {
        free[cell] = free[itemCell[0]];
        factor[cell] = factor[itemCell[0]];
      } else {
        own(cell);
      }
    }
  }

  private void intercepts() {
    for (int item = 0; item < categories.length; item++) {
      for (int cell = itemCell[item] + 1; cell < itemCell[item + 1]; cell++) {
        own(cell);
      }
    }
  }

  private void commonSteps() {
    int steps = categories.length == 0 ? 0 : categories[0] - 1;
    for (int item = 0; item < categories.length; item++) {
      for (int k = 1; k <= steps; k++) {
        int own = item == 0 ? 0 : 1;
        int[] on = new int[k + own];
        double[] by = new double[k + own];
        for (int step = 0; step < k; step++) {
          on[step] = step;
          by[step] = -1;
        }
        if (item > 0) {
          on[k] = steps + item - 1;
          by[k] = k;
        }
        free[itemCell[item] + k] = on;
        factor[itemCell[item] + k] = by;
      }
    }
    freeCount = steps + Math.max(0, categories.length - 1);
  }

  ItemModel model() {
    return model;
  }

  int items() {
    return categories.length;
  }

  int categories(int item) {
    return categories[item];
  }

  int groups() {
    return groups;
  }

  /** All free parameters; those of the items come first. */
  int freeCount() {
    return freeCount;
  }

  int freeOfItems() {
    return freeOfItems;
  }

  int cells() {
    return constant.length;
  }

  /** The first cell of an item (its slope); of the item after the last: the groups' first cell. */
  int itemCell(int item) {
    return itemCell[item];
  }

  int itemCells(int item) {
    return itemCell[item + 1] - itemCell[item];
  }

  /** The cell of a group's mean; the next one is its log variance. */
  int meanCell(int group) {
    return itemCell[categories.length] + 2 * group;
  }

  /** The free parameters that a cell depends on. */
  int[] freeOf(int cell) {
    return free[cell];
  }

  /** What the cell's free parameters are multiplied by. */
  double[] factorsOf(int cell) {
    return factor[cell];
  }

  /** The free parameter of the common step k (from 1) of the rating scale model. */
  int commonStep(int k) {
    return k - 1;
  }

  /** The free parameter of the item's location c in the rating scale model, -1 for the first. */
  int locationOf(int item) {
    return item == 0 ? -1 : categories[0] - 2 + item;
  }

  double cell(double[] parameters, int cell) {
    double sum = constant[cell];
    for (int j = 0; j < free[cell].length; j++) {
      sum += factor[cell][j] * parameters[free[cell][j]];
    }
    return sum;
  }

  /** The item's parameters in slope-intercept form. */
  double[] item(double[] parameters, int item) {
    double[] own = new double[itemCells(item)];
    for (int j = 0; j < own.length; j++) {
      own[j] = cell(parameters, itemCell[item] + j);
    }
    return own;
  }

  double mean(double[] parameters, int group) {
    return cell(parameters, meanCell(group));
  }

  double variance(double[] parameters, int group) {
    return Math.exp(cell(parameters, meanCell(group) + 1));
  }

  /** Whether all items are possible and no variance is out of all proportion. */
  boolean isValid(double[] parameters) {
    for (double one : parameters) {
      if (!(Math.abs(one) < 1e6)) {
        return false;
      }
    }
    for (int group = 0; group < groups; group++) {
      if (!(Math.abs(cell(parameters, meanCell(group) + 1)) < 20)) {
        return false;
      }
    }
    for (int item = 0; item < categories.length; item++) {
      if (!model.function().isValid(item(parameters, item), categories[item])) {
        return false;
      }
    }
    return true;
  }

  /** Sums of cells' derivatives for the free parameters. */
  double[] gather(double[] ofCells) {
    double[] sums = new double[freeCount];
    for (int cell = 0; cell < ofCells.length; cell++) {
      for (int j = 0; j < free[cell].length; j++) {
        sums[free[cell][j]] += factor[cell][j] * ofCells[cell];
      }
    }
    return sums;
  }

  /** The same for second derivatives; only the lower triangle of the cells is read. */
  double[][] gather(double[][] ofCells) {
    double[][] sums = new double[freeCount][freeCount];
    for (int r = 0; r < ofCells.length; r++) {
      for (int s = 0; s <= r; s++) {
        addPair(sums, r, s, ofCells[r][s]);
        if (s < r) {
          addPair(sums, s, r, ofCells[r][s]);
        }
      }
    }
    return sums;
  }

  private void addPair(double[][] sums, int r, int s, double value) {
    if (value == 0) {
      return;
    }
    for (int j = 0; j < free[r].length; j++) {
      for (int l = 0; l < free[s].length; l++) {
        sums[free[r][j]][free[s][l]] += factor[r][j] * factor[s][l] * value;
      }
    }
  }

  /**
   * Items that can be maximized apart from each other: each on its own, or all together where they
   * share a parameter.
   */
  List<int[]> separateItems() {
    boolean shared = model == ItemModel.ONE_PARAMETER || model == ItemModel.RATING_SCALE;
    List<int[]> parts = new ArrayList<>();
    if (shared) {
      int[] all = new int[categories.length];
      for (int item = 0; item < all.length; item++) {
        all[item] = item;
      }
      parts.add(all);
    } else {
      for (int item = 0; item < categories.length; item++) {
        parts.add(new int[] {item});
      }
    }
    return parts;
  }
}
