/** Refusals as RFC 9457 problems: one enum of {@link ProblemType} for each feature. */
package org.ridealong.platform.problem;
