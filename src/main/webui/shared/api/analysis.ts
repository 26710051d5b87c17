import { get } from "./http";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type FormList = Schemas["FormList"];
export type FormSummary = Schemas["FormSummary"];
export type ItemTable = Schemas["ItemTable"];
export type ItemRow = Schemas["ItemRow"];

const FORMS = "/api/v1/forms";
export type ExportFile = "responses.csv" | "item-statistics.csv" | "datapackage.json" | "package.zip";

/** The psychometrician's part of the API. */
export const analysisApi = {
  forms: () => get<FormList>(FORMS),
  itemStatistics: (form: string) => get<ItemTable>(`${FORMS}/${form}/item-statistics`),
  exportAddress: (form: string, file: ExportFile) => `${FORMS}/${form}/export/${file}`,
};
