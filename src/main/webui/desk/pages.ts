import { html, type TemplateResult } from "lit";
import { monitorApi, type RaterLine } from "../shared/api/calibration";
import { leadApi, type LeadCase, type PoolProgress, ratingApi, type RatingDesk } from "../shared/api/rating";
import type { DeskRoute } from "./desk-store";
import type { Messages } from "./messages/en";
import "./pages/desk-progress";
import "./pages/desk-queue";
import "./pages/desk-rating";
import { openAnswer, type RatingVisit } from "./rating/next-answer";
import "./lead/desk-case";
import "./lead/desk-cases";
import "./lead/desk-pools";
import type { PoolsPage } from "./lead/desk-pools";
import "./lead/desk-rater";
import type { RaterPage } from "./lead/desk-rater";
import "./lead/desk-raters";
import { type CaseVisit, loadCase, loadPools, loadRater } from "./lead/load";
import { leadWords } from "./messages/lead";
import { trainingWords } from "./messages/training";
import "./training/desk-feedback";
import type { FeedbackPage } from "./training/desk-feedback";
import "./training/desk-round";
import type { RoundPage } from "./training/desk-round";
import "./training/desk-training";
import type { TrainingPage } from "./training/desk-training";
import { loadFeedback, loadRound, loadTraining } from "./training/load";

/** A page of the desk. */
export interface DeskPage extends DeskRoute {
  /** Its link in the bar on top; pages that are reached from others have none. */
  menu?: { href: string; name: (words: Messages) => string };
  /** The page with what `load` brought; it tells `refresh` when it wants to be fetched anew. */
  show(content: never): TemplateResult;
}

/** Keeps the types of `load` and `show` together. */
function page<T>(it: Omit<DeskPage, "load" | "show"> & { load(...parts: string[]): Promise<T>; show(content: T): TemplateResult }): DeskPage {
  return it as DeskPage;
}

/** Every page of the desk, in the order of the bar. A page is added here and nowhere else. */
export const PAGES: DeskPage[] = [
  page({
    address: /^\/$/,
    roles: ["assessor"],
    menu: { href: "#/", name: (t) => t.menuQueue },
    load: () => ratingApi.desk(),
    show: (desk: RatingDesk) => html`<desk-queue .desk=${desk}></desk-queue>`,
  }),
  page({
    address: /^\/answers\/([\w-]+)$/,
    roles: ["assessor"],
    load: openAnswer,
    show: (visit: RatingVisit) => html`<desk-rating .visit=${visit}></desk-rating>`,
  }),
  page({
    address: /^\/training$/,
    roles: ["assessor"],
    menu: { href: "#/training", name: () => trainingWords().menu },
    load: loadTraining,
    show: (it: TrainingPage) => html`<desk-training .page=${it}></desk-training>`,
  }),
  page({
    address: /^\/training\/answers\/([\w-]+)$/,
    roles: ["assessor"],
    load: loadFeedback,
    show: (it: FeedbackPage) => html`<desk-feedback .page=${it}></desk-feedback>`,
  }),
  page({
    address: /^\/training\/rounds\/([\w-]+)$/,
    roles: ["assessor"],
    load: loadRound,
    show: (it: RoundPage) => html`<desk-round .page=${it}></desk-round>`,
  }),
  page({
    address: /^\/lead\/progress$/,
    roles: ["lead-assessor"],
    menu: { href: "#/lead/progress", name: (t) => t.menuProgress },
    load: async () => (await leadApi.pools()).pools,
    show: (pools: PoolProgress[]) => html`<desk-progress .pools=${pools}></desk-progress>`,
  }),
  page({
    address: /^\/lead\/cases$/,
    roles: ["lead-assessor"],
    menu: { href: "#/lead/cases", name: () => leadWords().menuCases },
    load: async () => (await leadApi.cases()).cases,
    show: (cases: LeadCase[]) => html`<desk-cases .cases=${cases}></desk-cases>`,
  }),
  page({
    address: /^\/lead\/answers\/([\w%-]+)$/,
    roles: ["lead-assessor"],
    load: loadCase,
    show: (visit: CaseVisit) => showCase(visit),
  }),
  page({
    address: /^\/lead\/raters$/,
    roles: ["lead-assessor"],
    menu: { href: "#/lead/raters", name: () => leadWords().menuRaters },
    load: () => monitorApi.raters(),
    show: (raters: RaterLine[]) => html`<desk-raters .raters=${raters}></desk-raters>`,
  }),
  page({
    address: /^\/lead\/raters\/([\w-]+)$/,
    roles: ["lead-assessor"],
    load: loadRater,
    show: (it: RaterPage) => html`<desk-rater .page=${it}></desk-rater>`,
  }),
  page({
    address: /^\/lead\/pools$/,
    roles: ["lead-assessor"],
    menu: { href: "#/lead/pools", name: () => leadWords().menuPools },
    load: loadPools,
    show: (it: PoolsPage) => html`<desk-pools .page=${it}></desk-pools>`,
  }),
];

function showCase(visit: CaseVisit): TemplateResult {
  const t = leadWords();
  return "response" in visit
    ? html`<desk-case .response=${visit.response}></desk-case>`
    : html`<desk-message .caption=${t.refusedHeading} .text=${t.errors[visit.refused] ?? t.otherError} .action=${html`<a class="usa-link" href="#/lead/cases">${t.backToCases}</a>`}></desk-message>`;
}
