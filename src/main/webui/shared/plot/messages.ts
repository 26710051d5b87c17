import { language } from "../language";

const en = {
  table: "Table behind this plot",
  svg: "Download the plot (SVG)",
  csv: "Download the table (CSV)",
  drawing: "The plot is being drawn...",
  failed: "The plot could not be drawn here. The table below holds everything that it shows.",
  missing: "not estimable",
};

const es: typeof en = {
  table: "Tabla detrás de este gráfico",
  svg: "Descargar el gráfico (SVG)",
  csv: "Descargar la tabla (CSV)",
  drawing: "Se está dibujando el gráfico...",
  failed: "Aquí no se pudo dibujar el gráfico. La tabla de abajo contiene todo lo que muestra.",
  missing: "no estimable",
};

/** The plot's own words in the language of the page. */
export function plotWords(): typeof en {
  return language() === "es" ? es : en;
}
