import { Problem } from "../../shared/api/problem";
import { type Claim, type Idle, ratingApi, type RatingTask } from "../../shared/api/rating";
import { addresses } from "../addresses";

/** What the rating page shows: an answer, or why it is not the caller's any more. */
export type RatingVisit = { task: RatingTask } | { gone: "expired" | "ended" };

let handed: RatingTask | null = null;

/** Opens an answer that is held; a claim that ran out or ended is a visit too. */
export async function openAnswer(assignmentId: string): Promise<RatingVisit> {
  const task = handed;
  handed = null;
  if (task?.assignmentId === assignmentId) {
    return { task };
  }
  try {
    return { task: await ratingApi.task(assignmentId) };
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 410) {
      return { gone: "expired" };
    }
    if (failure instanceof Problem && failure.slug === "claim-ended") {
      return { gone: "ended" };
    }
    throw failure;
  }
}

/** Claims the next answer of a prompt and goes to it; otherwise says why there is none. */
export async function goToNext(poolId: string): Promise<Idle | null> {
  const claim: Claim = await ratingApi.claim(poolId);
  if (claim.task == null) {
    return claim.idle ?? { reason: "NOTHING_LEFT", retryAt: null };
  }
  handed = claim.task;
  location.hash = addresses.task(claim.task.assignmentId);
  return null;
}
