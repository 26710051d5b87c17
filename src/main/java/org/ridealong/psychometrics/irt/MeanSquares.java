package org.ridealong.psychometrics.irt;

import org.ridealong.psychometrics.numeric.Estimate;

/** Unweighted (outfit) and weighted (infit) mean squares with their cube-root z statistics. */
public record MeanSquares(Estimate outfit, Estimate outfitZ, Estimate infit, Estimate infitZ) {}
