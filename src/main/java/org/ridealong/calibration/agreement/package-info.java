/**
 * How a rater's levels compare with the definitive ones: {@code StandardAgreement} over {@code
 * LevelPair}s. Pure figures, by the kernels of psychometrics; knows nothing of where they come
 * from.
 */
package org.ridealong.calibration.agreement;
