import { language } from "../language";
import { get, post, put } from "./http";
import type { Plot } from "./analysis";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type PlanSummary = Schemas["PlanSummary"];
export type PlanView = Schemas["PlanView"];
export type PlanContent = Schemas["PlanContent"];
export type PlannedItem = Schemas["PlannedItem"];
export type VersionSummary = Schemas["VersionSummary"];
export type RunView = Schemas["RunView"];
export type RunKind = Schemas["RunKind"];
export type ScorePage = Schemas["ScorePage"];
export type WeightedScore = Schemas["WeightedScore"];
export type ScoreSummary = Schemas["ScoreSummary"];
export type ScoreFigures = Schemas["ScoreFigures"];
export type RunDifferences = Schemas["RunDifferences"];

const PLANS = "/api/v1/scoring-plans";
const RUNS = "/api/v1/scoring-runs";
const spoken = () => `language=${language().toUpperCase()}`;

/** Scoring plans and runs. */
export const scoresApi = {
  plans: async () => (await get<Schemas["PlanList"]>(PLANS)).plans,
  plan: (plan: string) => get<PlanView>(`${PLANS}/${plan}`),
  create: (formVersionId: string, title: string) => post<PlanView>(PLANS, { formVersionId, title }),
  importFile: (document: string) => post<PlanView>(`${PLANS}/imports`, { document }),
  save: (plan: string, revision: number, content: PlanContent) => put<PlanView>(`${PLANS}/${plan}/draft`, { revision, content }),
  publish: (plan: string, revision: number) => post<unknown>(`${PLANS}/${plan}/versions`, { revision }),
  sign: (plan: string, version: number, sha256: string, reason: string) =>
    post<unknown>(`${PLANS}/${plan}/versions/${version}/signatures`, { sha256, reason }),
  planAddress: (plan: string, version: number) => `${PLANS}/${plan}/versions/${version}/plan.json`,
  runs: async () => (await get<Schemas["RunList"]>(RUNS)).runs,
  run: (run: string) => get<RunView>(`${RUNS}/${run}`),
  makeRun: (planVersionId: string, kind: RunKind) => post<RunView>(RUNS, { planVersionId, kind }),
  summary: (run: string) => get<ScoreSummary>(`${RUNS}/${run}/summary`),
  scores: (run: string, page: number, size: number) => get<ScorePage>(`${RUNS}/${run}/scores?page=${page}&size=${size}`),
  differences: (run: string, other: string) => get<RunDifferences>(`${RUNS}/${run}/differences/${other}`),
  histogram: (run: string) => get<Plot>(`${RUNS}/${run}/plots/score-histogram?${spoken()}`),
  histogramAddress: (run: string) => `${RUNS}/${run}/plots/score-histogram/table.csv?mode=SPREADSHEET&${spoken()}`,
  fileAddress: (run: string, file: "export/scores.csv" | "export/datapackage.json" | "scores.jsonl") => `${RUNS}/${run}/${file}`,
};
