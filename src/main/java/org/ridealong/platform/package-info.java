/**
 * What every module stands on and that knows none of them: problems, time and chance, keys,
 * transactions, access. Time and randomness enter the program only here, so that every rule that
 * depends on them can be tested with fixed ones.
 */
package org.ridealong.platform;
