import { language } from "../language";
import { get } from "./http";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type FormList = Schemas["FormList"];
export type FormSummary = Schemas["FormSummary"];
export type ItemTable = Schemas["ItemTable"];
export type ItemRow = Schemas["ItemRow"];
export type ItemFlag = Schemas["ItemFlag"];
export type ItemDetail = Schemas["ItemDetail"];
export type OptionRow = Schemas["OptionRow"];
export type OptionFigures = Schemas["OptionFigures"];
export type OptionValueFigures = Schemas["OptionValueFigures"];
export type TestSummary = Schemas["TestSummary"];
export type MissingFigure = Schemas["MissingFigure"];
export type Plot = Schemas["Plot"];
export type RaterTable = Schemas["RaterTable"];
export type RaterRow = Schemas["RaterRow"];
export type RaterFigures = Schemas["RaterFigures"];
export type RaterFlag = Schemas["RaterFlag"];
export type LevelDistribution = Schemas["LevelDistribution"];

const FORMS = "/api/v1/forms";
export type ExportFile = "responses.csv" | "events.csv" | "item-statistics.csv" | "test-summary.csv" | "ratings.csv" | "rater-statistics.csv" | "datapackage.json" | "package.zip";
export type FormPlot = "score-histogram" | "item-scatter" | "rater-leniency";
export type ItemPlot = "distractors" | "response-times" | "levels" | "answer-lengths";

const formPlot = (form: string, plot: FormPlot) => `${FORMS}/${form}/plots/${plot}`;
const itemPlot = (form: string, item: string, plot: ItemPlot) => `${FORMS}/${form}/items/${item}/plots/${plot}`;
/** A plot speaks the language of the page. */
const spoken = (address: string) => `${address}?language=${language().toUpperCase()}`;
/** The table behind a plot; people open it in a spreadsheet. */
const table = (address: string) => `${address}/table.csv?mode=SPREADSHEET&language=${language().toUpperCase()}`;

/** The psychometrician's part of the API. */
export const analysisApi = {
  forms: () => get<FormList>(FORMS),
  summary: (form: string) => get<TestSummary>(`${FORMS}/${form}/test-summary`),
  itemStatistics: (form: string) => get<ItemTable>(`${FORMS}/${form}/item-statistics`),
  item: (form: string, item: string) => get<ItemDetail>(`${FORMS}/${form}/items/${item}`),
  raters: (form: string) => get<RaterTable>(`${FORMS}/${form}/rater-statistics`),
  posterAddress: (form: string, item: string) => `${FORMS}/${form}/items/${item}/poster`,
  formPlot: (form: string, plot: FormPlot) => get<Plot>(spoken(formPlot(form, plot))),
  formTableAddress: (form: string, plot: FormPlot) => table(formPlot(form, plot)),
  itemPlot: (form: string, item: string, plot: ItemPlot) => get<Plot>(spoken(itemPlot(form, item, plot))),
  itemTableAddress: (form: string, item: string, plot: ItemPlot) => table(itemPlot(form, item, plot)),
  exportAddress: (form: string, file: ExportFile) => `${FORMS}/${form}/export/${file}`,
};
