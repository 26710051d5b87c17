import { trainingApi } from "../../shared/api/calibration";
import { type PoolGuide, ratingApi } from "../../shared/api/rating";
import type { FeedbackPage } from "./desk-feedback";
import type { RoundPage } from "./desk-round";
import type { TrainingPage } from "./desk-training";

export async function loadTraining(): Promise<TrainingPage> {
  const [training, desk] = await Promise.all([trainingApi.training(), ratingApi.desk()]);
  return { training, desk };
}

export async function loadFeedback(assignmentId: string): Promise<FeedbackPage> {
  const [feedback, training] = await Promise.all([trainingApi.feedback(assignmentId), trainingApi.training()]);
  return { feedback, training, guide: await ratingApi.guide(feedback.poolId) };
}

export async function loadRound(roundId: string): Promise<RoundPage> {
  const detail = await trainingApi.round(roundId);
  const pools = [...new Set(detail.feedback.map((one) => one.poolId))];
  const guides = await Promise.all(pools.map(async (id): Promise<[string, PoolGuide]> => [id, await ratingApi.guide(id)]));
  return { detail, guides: new Map(guides) };
}
