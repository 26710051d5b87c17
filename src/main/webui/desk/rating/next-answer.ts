import { trainingApi } from "../../shared/api/calibration";
import { Problem } from "../../shared/api/problem";
import { type Claim, type Idle, ratingApi, type RatingTask } from "../../shared/api/rating";
import { addresses } from "../addresses";

/** What the rating page shows: an answer, or why it is not the caller's any more. */
export type RatingVisit = ClaimedVisit | { gone: "expired" | "ended" };

interface ClaimedVisit {
  task: RatingTask;
  /** Code of the answer that was handed in right before. */
  handedIn?: string;
}

/** What a claim brought, so that it is not fetched once more. */
let claimed: ClaimedVisit | null = null;

/** Opens an answer that is held; a claim that ran out or ended is a visit too. */
export async function openAnswer(assignmentId: string): Promise<RatingVisit> {
  const visit = claimed;
  claimed = null;
  if (visit?.task.assignmentId === assignmentId) {
    return visit;
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
export async function goToNext(poolId: string, handedIn = ""): Promise<Idle | null> {
  const claim: Claim = await ratingApi.claim(poolId);
  if (claim.task == null) {
    return claim.idle ?? { reason: "NOTHING_LEFT", retryAt: null };
  }
  claimed = { task: claim.task, handedIn };
  location.hash = addresses.task(claim.task.assignmentId);
  return null;
}

/** Goes to the next answer of the caller's qualification round, or to the round when none is left. */
export async function goToNextOfRound(): Promise<void> {
  const round = (await trainingApi.training()).rounds.find((one) => one.result == null);
  if (round === undefined) {
    location.hash = addresses.training;
    return;
  }
  const { assignmentId } = await trainingApi.claimOfRound(round.roundId);
  location.hash = assignmentId == null ? addresses.round(round.roundId) : addresses.task(assignmentId);
}
