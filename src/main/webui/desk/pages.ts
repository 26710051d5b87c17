import { html, type TemplateResult } from "lit";
import { leadApi, type PoolProgress, ratingApi, type RatingDesk } from "../shared/api/rating";
import type { DeskRoute } from "./desk-store";
import type { Messages } from "./messages/en";
import "./pages/desk-progress";
import "./pages/desk-queue";
import "./pages/desk-rating";
import { openAnswer, type RatingVisit } from "./rating/next-answer";

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
    address: /^\/lead\/progress$/,
    roles: ["lead-assessor"],
    menu: { href: "#/lead/progress", name: (t) => t.menuProgress },
    load: async () => (await leadApi.pools()).pools,
    show: (pools: PoolProgress[]) => html`<desk-progress .pools=${pools}></desk-progress>`,
  }),
];
