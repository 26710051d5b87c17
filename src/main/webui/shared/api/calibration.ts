import { language } from "../language";
import type { Plot } from "./analysis";
import { get, post } from "./http";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Training = Schemas["TrainingView"];
export type PracticeProgress = Schemas["PracticeProgress"];
export type QualificationRule = Schemas["QualificationRule"];
export type Round = Schemas["RoundView"];
export type RoundDetail = Schemas["RoundDetailView"];
export type RoundResult = Schemas["ResultView"];
export type RuleFailure = Schemas["Failure"];
export type Feedback = Schemas["FeedbackView"];
export type MarkFeedback = Schemas["MarkFeedback"];
export type Agreement = Schemas["StandardAgreement"];
export type Exemplar = Schemas["ExemplarView"];
export type RaterLine = Schemas["RaterLine"];
export type RaterMonitor = Schemas["RaterMonitorView"];
export type BenchmarkPoint = Schemas["Point"];
/** An answer of the training to open at the desk; null when none is left. */
export type NextAnswer = { assignmentId?: string | null };

const CALIBRATION = "/api/v1/calibration";
const round = (id: string) => `${CALIBRATION}/qualification-rounds/${id}`;
const rater = (id: string) => `${CALIBRATION}/raters/${id}`;
const agreementPlot = (id: string) => `${rater(id)}/plots/agreement`;

/** Practice, qualification and exemplars: the assessor's part of calibration. */
export const trainingApi = {
  training: () => get<Training>(`${CALIBRATION}/training`),
  claimPractice: (poolId: string) => post<NextAnswer>(`${CALIBRATION}/practice/claims`, { poolId }),
  feedback: (assignmentId: string) => get<Feedback>(`${CALIBRATION}/practice/${assignmentId}/feedback`),
  startRound: (formVersionId: string) => post<Round>(`${CALIBRATION}/qualification-rounds`, { formVersionId }),
  round: (id: string) => get<RoundDetail>(round(id)),
  claimOfRound: (id: string) => post<NextAnswer>(`${round(id)}/claims`),
  completeRound: (id: string) => post<RoundDetail>(`${round(id)}/completion`),
  exemplars: async (poolId: string, criterion: string) =>
    (await get<{ exemplars: Exemplar[] }>(`${CALIBRATION}/pools/${poolId}/exemplars?criterion=${encodeURIComponent(criterion)}`)).exemplars,
};

/** The lead's view of raters against what is settled. */
export const monitorApi = {
  raters: async () => (await get<{ raters: RaterLine[] }>(`${CALIBRATION}/raters`)).raters,
  rater: (id: string) => get<RaterMonitor>(rater(id)),
  /** A plot speaks the language of the page. */
  agreementPlot: (id: string) => get<Plot>(`${agreementPlot(id)}?language=${language().toUpperCase()}`),
  /** The table behind it; people open it in a spreadsheet. */
  agreementTableAddress: (id: string) => `${agreementPlot(id)}/table.csv?mode=SPREADSHEET&language=${language().toUpperCase()}`,
  suspend: (id: string, reason: string) => post<RaterMonitor>(`${rater(id)}/suspension`, { reason }),
};
