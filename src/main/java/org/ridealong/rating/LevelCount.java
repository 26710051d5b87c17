package org.ridealong.rating;

/**
 * How often a level was given.
 *
 * @param level from 1 to 5, or null where raters found a reason why there is none
 */
public record LevelCount(String criterion, Integer level, long ratings) {}
