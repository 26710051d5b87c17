package org.ridealong.launcher.demodata;

/** What is planted in an item. */
public enum ItemTrait {
  /** Nothing. */
  ORDINARY,
  /** Nearly everybody finds the key. */
  TOO_EASY,
  /** From a date on, many know the key beforehand and answer at once. */
  LEAKED,
  /** Harder for the equally able of one group. */
  DIF,
  /** Innocent: few find the key, and they are the ablest. */
  HARD_BUT_GOOD,
  /** The key names the second best option. */
  MISKEYED
}
