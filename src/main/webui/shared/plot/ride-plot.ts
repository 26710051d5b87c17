import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Plot } from "../api/analysis";
import { language } from "../language";
import { PageElement } from "../page-element";
import type { Drawing } from "./draw";
import { plotWords } from "./messages";

/** More digits than this say nothing on a page; the file has them all. */
const MOST_DIGITS = 3;

/**
 * A plot with its title, its finding in words, and the table behind it. The picture is one image
 * whose name is the finding; the table is its equivalent.
 */
@customElement("ride-plot")
export class RidePlot extends PageElement {
  @property({ attribute: false }) plot!: Plot;
  /** Address of the table as CSV. */
  @property() csv = "";
  @state() private drawn: "waiting" | "drawn" | "empty" | "failed" = "waiting";

  private drawing: Drawing | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drawing?.remove();
    this.drawing = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("plot")) {
      void this.draw();
    }
  }

  private async draw(): Promise<void> {
    const { plot } = this;
    if (plot.table.rows.length === 0) {
      this.drawn = "empty";
      return;
    }
    try {
      const { draw } = await import("./draw");
      const place = this.querySelector<HTMLElement>(".plot__place");
      if (place === null || !this.isConnected || plot !== this.plot) {
        return;
      }
      const drawing = await draw(place, plot.specification);
      this.drawing?.remove();
      this.drawing = drawing;
      this.drawn = "drawn";
    } catch {
      this.drawn = "failed";
    }
  }

  protected override render(): TemplateResult {
    const t = plotWords();
    const { title, finding } = this.plot;
    return html`
      <figure class="plot" data-plot=${this.plot.name} data-drawn=${this.drawn}>
        <figcaption>
          <h3 class="plot__title">${title}</h3>
          <p class="plot__finding">${finding}</p>
        </figcaption>
        ${this.drawn === "failed" ? html`<p class="plot__failed" role="status">${t.failed}</p>` : nothing}
        <div class="plot__picture" role="img" aria-label=${`${title}. ${finding}`} ?hidden=${this.drawn === "failed" || this.drawn === "empty"}>
          ${this.drawn === "waiting" ? html`<span class="plot__waiting">${t.drawing}</span>` : nothing}
          <div class="plot__place" aria-hidden="true"></div>
        </div>
        <details class="plot__table" ?hidden=${this.drawn === "empty"} ?open=${this.drawn === "failed"}>
          <summary>${t.table}</summary>
          ${this.table()}
        </details>
        <p class="plot__actions no-print" ?hidden=${this.drawn === "empty"}>
          <button type="button" class="usa-button usa-button--unstyled" ?disabled=${this.drawn !== "drawn"} aria-label=${`${t.svg}: ${title}`} @click=${this.save}>${t.svg}</button>
          <a class="usa-link" href=${this.csv} download aria-label=${`${t.csv}: ${title}`}>${t.csv}</a>
        </p>
      </figure>
    `;
  }

  private table(): TemplateResult {
    const { columns, rows } = this.plot.table;
    const kind = (column: number) => (columns[column]?.type === "NUMBER" ? "number" : "");
    return html`<div class="plot__rows" tabindex="0" role="region" aria-label=${`${plotWords().table}: ${this.plot.title}`}>
      <table class="usa-table usa-table--borderless usa-table--compact">
        <thead><tr>${columns.map((column, i) => html`<th scope="col" class=${kind(i)}>${column.title}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td class=${kind(i)}>${shown(cell)}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
  }

  private readonly save = async (): Promise<void> => {
    if (this.drawing === undefined) {
      return;
    }
    const address = URL.createObjectURL(new Blob([await this.drawing.svg()], { type: "image/svg+xml" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${this.plot.name}.svg`;
    link.click();
    URL.revokeObjectURL(address);
  };
}

function shown(cell: unknown): string {
  if (typeof cell === "number") {
    return cell.toLocaleString(language(), { maximumFractionDigits: MOST_DIGITS });
  }
  return typeof cell === "string" ? cell : plotWords().missing;
}
