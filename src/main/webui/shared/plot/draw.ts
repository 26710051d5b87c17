import { Error as ErrorsOnly, parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";

/** A plot on the page. */
export interface Drawing {
  /** The drawing as a file of its own. */
  svg(): Promise<string>;
  /** Takes the drawing off the page. */
  remove(): void;
}

/**
 * Draws a Vega-Lite specification as SVG. Expressions are interpreted, never compiled to code, so
 * that the content security policy needs no `unsafe-eval`. Takes the place of an earlier drawing.
 * Large: import it only when a plot is shown.
 */
export async function draw(place: HTMLElement, specification: unknown): Promise<Drawing> {
  const { spec } = compile(specification as TopLevelSpec);
  const sheet = document.createElement("div");
  place.replaceChildren(sheet);
  const view = new View(parse(spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "svg",
    container: sheet,
    hover: false,
    logLevel: ErrorsOnly,
  });
  await view.runAsync();
  return {
    svg: () => view.toSVG(),
    remove: () => {
      view.finalize();
      sheet.remove();
    },
  };
}
