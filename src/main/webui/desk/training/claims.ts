import type { NextAnswer } from "../../shared/api/calibration";
import { Problem } from "../../shared/api/problem";
import { addresses } from "../addresses";

/** Goes to the answer that was claimed; none left is a refusal like any other. */
export async function openClaim(claim: Promise<NextAnswer>): Promise<void> {
  const { assignmentId } = await claim;
  if (assignmentId == null) {
    throw new Problem(409, "nothing-left", "No answer is left here.");
  }
  location.hash = addresses.task(assignmentId);
}
