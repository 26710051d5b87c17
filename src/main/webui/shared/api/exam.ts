import { get, post } from "./http";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Session = Schemas["SessionView"];
export type Progress = Schemas["Progress"];
export type Manifest = Schemas["ManifestView"];
export type Scenario = Schemas["ScenarioPart"];
export type Rendition = Schemas["RenditionPart"];
export type DecisionPart = Schemas["DecisionPart"];
export type Answer = Schemas["Answer"];
export type Receipt = Schemas["Receipt"];
export type EventEnvelope = Required<Schemas["EventEnvelope"]>;
export type EventAck = Schemas["EventAck"];
export type ClockReading = Schemas["ClockReading"];

const EXAM = "/api/v1/exam";

/** The candidate's part of the API. */
export const examApi = {
  workstation: () => post<Schemas["WorkstationView"]>(`${EXAM}/workstation`),
  admit: (code: string) => post<Session>(`${EXAM}/admission`, { code }),
  session: () => get<Session>(`${EXAM}/session`),
  outboxKey: () => get<{ key: string }>(`${EXAM}/session/outbox-key`),
  manifest: () => get<Manifest>(`${EXAM}/session/manifest`),
  clock: (t1: number) => post<{ t1: number; t2: number; t3: number; proof: string }>(`${EXAM}/session/clock`, { t1 }),
  events: (events: EventEnvelope[], clock: ClockReading | null) =>
    post<{ acks: EventAck[] }>(`${EXAM}/session/events`, { events, clock }),
  submit: (epoch: number, count: number, headHash: string) =>
    post<Schemas["SubmissionView"]>(`${EXAM}/session/submission`, { epoch, count, headHash }),
  depart: () => post<void>(`${EXAM}/session/departure`),
};

export type ExamApi = typeof examApi;
