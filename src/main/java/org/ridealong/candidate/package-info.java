/**
 * The people who take the exam: number, name, and the data key that everything they say is
 * encrypted under. Raters never reach this module. Holds no answers and no demographics.
 */
package org.ridealong.candidate;
