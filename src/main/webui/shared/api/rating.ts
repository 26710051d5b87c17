import { get, post, put } from "./http";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type RatingDesk = Schemas["RatingDeskView"];
export type PoolQueue = Schemas["PoolQueueView"];
export type Claim = { task?: RatingTask | null; idle?: Idle | null };
export type Idle = Schemas["IdleView"];
export type PoolGuide = Schemas["PoolGuideView"];
export type RatingTask = Omit<Schemas["RatingTaskView"], "draft"> & { draft?: { sheet: RatingSheet; savedAt: string; version: number } | null };
export type Situation = Schemas["SituationView"];
export type TaskClip = Schemas["TaskClip"];
export type CriterionView = Schemas["CriterionView"];
export type EvidenceCode = Schemas["EvidenceCode"];
export type CriticalFlag = Schemas["CriticalFlag"];
export type CriterionMark = Schemas["CriterionMark"];
export type RatingSheet = Schemas["RatingSheet"];
export type EvidenceMark = Schemas["EvidenceMark"];
export type MissingReason = Schemas["MissingReason"];
export type Lease = Schemas["LeaseView"];
export type Ended = Schemas["EndedView"];
export type RateableForm = Schemas["RateableFormView"];
export type PoolProgress = Schemas["PoolProgressView"];
export type LeadCase = Schemas["CaseView"];
export type LeadResponse = Omit<Schemas["LeadResponseView"], "readings"> & { readings: Reading[] };
export type Reading = Omit<Schemas["ReadingView"], "sheet"> & { sheet: RatingSheet };
export type AdjudicatedMark = Schemas["AdjudicatedMark"];

const RATING = "/api/v1/rating";
const assignment = (id: string) => `${RATING}/assignments/${id}`;
const response = (code: string) => `${RATING}/responses/${encodeURIComponent(code)}`;

/** The assessor's part of the API. */
export const ratingApi = {
  desk: () => get<RatingDesk>(`${RATING}/desk`),
  claim: (poolId: string) => post<Claim>(`${RATING}/claims`, { poolId }),
  guide: (poolId: string) => get<PoolGuide>(`${RATING}/pools/${poolId}/guide`),
  task: (id: string) => get<RatingTask>(assignment(id)),
  /** `basedOn` is the version of the draft that the sheet goes on from, 0 for none. */
  saveDraft: (id: string, sheet: RatingSheet, basedOn: number) => put<Lease>(`${assignment(id)}/draft?basedOn=${basedOn}`, sheet),
  submit: (id: string, sheet: RatingSheet) => post<Ended>(`${assignment(id)}/submission`, sheet),
  handBack: (id: string, reason: string | null) => post<Ended>(`${assignment(id)}/hand-back`, { reason }),
  sendToLead: (id: string, reason: string) => post<Ended>(`${assignment(id)}/referral`, { reason }),
  recognize: (id: string) => post<Ended>(`${assignment(id)}/recognition`),
  noticeDistress: (id: string, note: string | null) => post<void>(`${assignment(id)}/wellbeing-notice`, { note }),
};

/** The lead's part of the API. */
export const leadApi = {
  pools: () => get<{ pools: PoolProgress[] }>(`${RATING}/pools`),
  /** The forms of which pools can be opened. */
  forms: () => get<{ forms: RateableForm[] }>(`${RATING}/forms`),
  openPools: (formVersionId: string) => post<{ pools: PoolProgress[] }>(`${RATING}/pools`, { formVersionId }),
  cases: () => get<{ cases: LeadCase[] }>(`${RATING}/cases`),
  closeCase: (id: string, outcome: string) => post<void>(`${RATING}/cases/${id}/closure`, { outcome }),
  response: (code: string) => get<LeadResponse>(response(code)),
  adjudicate: (code: string, marks: AdjudicatedMark[], reason: string) => post<LeadResponse>(`${response(code)}/adjudication`, { marks, reason }),
  returnToPool: (code: string, reason: string) => post<LeadResponse>(`${response(code)}/return`, { reason }),
};

export type RatingApi = typeof ratingApi;
export type LeadApi = typeof leadApi;
