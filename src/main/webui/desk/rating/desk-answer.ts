import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { PageElement } from "../../shared/page-element";
import { AnswerText, moved, type Pin, pieces, type Place, placeOf, quote, type Range, type Unit } from "./places";

/** The place that was marked; null takes the mark away. */
export class PlaceChange extends CustomEvent<{ place: Place | null }> {}

/**
 * An answer of which places can be marked, with the keyboard, a pen or a mouse. Every sentence is an option of a list: the up and
 * down arrows go from sentence to sentence, left and right from word to word, Shift takes more in. Shows the place that it is
 * given and asks for another by `place-change`. With `fixed` it can only be read.
 */
@customElement("desk-answer")
export class DeskAnswer extends PageElement {
  @property() text = "";
  @property() label = "";
  @property({ attribute: false }) place: Place | null = null;
  @property({ attribute: false }) pins: Pin[] = [];
  @property({ attribute: false }) fixed = false;
  /** The sentence of which a screen reader hears. */
  @state() private active = 0;
  /** What else it hears: words, or more than one sentence. */
  @state() private heard = "";
  @query(".answer__text") private box!: HTMLElement;
  private answer = new AnswerText("");
  private range: Range | null = null;

  /** Puts the focus on the text. */
  override focus(): void {
    this.box.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("text")) {
      this.answer = new AnswerText(this.text);
      this.range = null;
      this.active = 0;
    }
    if (this.place === null) {
      this.range = null;
    }
  }

  protected override render(): TemplateResult {
    return this.fixed
      ? html`<div class="answer__text" role="group" aria-label=${this.label}>${this.parts(false)}</div>`
      : html`<div
          class="answer__text answer__text--open"
          role="listbox"
          tabindex="0"
          aria-label=${this.label}
          aria-multiselectable="true"
          aria-activedescendant=${this.answer.sentences.length === 0 ? nothing : `sentence-${this.active}`}
          @keydown=${this.move}
          @focus=${this.begin}
          @pointerdown=${this.watchPointer}
        >${this.parts(true)}</div>
        <p class="usa-sr-only" role="status">${this.heard}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("active") && document.activeElement === this.box) {
      this.querySelector(`#sentence-${this.active}`)?.scrollIntoView({ block: "nearest" });
    }
  }

  /** Sentences, and between them what is none: blanks and empty lines stay as they were written. */
  private parts(open: boolean): unknown[] {
    const shown: unknown[] = [];
    let end = 0;
    this.answer.sentences.forEach((sentence, i) => {
      shown.push(this.text.slice(end, sentence.from), this.sentence(sentence, i, open));
      end = sentence.to;
    });
    shown.push(this.text.slice(end));
    return shown;
  }

  private sentence(sentence: Place, i: number, open: boolean): TemplateResult {
    const cut = pieces(this.text, sentence, this.pins, this.place).map(
      (piece) =>
        html`<span
          class="piece ${piece.labels.length > 0 ? "piece--pinned" : ""} ${piece.selected ? "piece--marked" : ""}"
          data-pins=${this.endsPin(piece.to) ? piece.labels.join(" ") : nothing}
          >${piece.text}</span
        >`,
    );
    if (!open) {
      return html`<span>${cut}</span>`;
    }
    const touched = this.place !== null && this.place.from < sentence.to && this.place.to > sentence.from;
    return html`<span id="sentence-${i}" class="sentence ${i === this.active ? "sentence--active" : ""}" role="option" aria-selected=${touched}>${cut}</span>`;
  }

  private endsPin(to: number): boolean {
    return this.pins.some((pin) => pin.to === to);
  }

  private readonly move = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) {
      return;
    }
    const [unit, forward] = STEPS[event.key] ?? [null, false];
    if (event.ctrlKey) {
      if (event.key.toLowerCase() === "a") {
        event.preventDefault();
        this.mark(this.ends("sentence"));
      }
    } else if (unit !== null) {
      event.preventDefault();
      this.mark(moved(this.answer, this.range, unit, forward, event.shiftKey));
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      this.jump(event.key === "End", event.shiftKey);
    } else if (event.key === "Escape" || event.key === " ") {
      event.preventDefault();
      this.toggle(event.key === " ");
    }
  };

  private jump(toEnd: boolean, extend: boolean): void {
    const whole = this.ends("sentence");
    if (whole !== null) {
      const focus = toEnd ? whole.focus : whole.anchor;
      this.mark({ anchor: extend ? (this.range?.anchor ?? whole.anchor) : focus, focus });
    }
  }

  /** Space marks the sentence one is at, or takes the mark away; Escape takes it away. */
  private toggle(orMark: boolean): void {
    const sentence = this.answer.sentences[this.active];
    this.mark(orMark && this.place === null && sentence !== undefined ? { anchor: sentence, focus: sentence } : null);
  }

  private ends(unit: Unit): Range | null {
    const units = this.answer.units(unit);
    return units.length === 0 ? null : { anchor: units[0]!, focus: units[units.length - 1]! };
  }

  /** Whoever comes back finds the place where they were. */
  private readonly begin = (): void => {
    if (this.range !== null) {
      this.active = this.answer.sentenceAt(this.range.focus.from);
    }
  };

  /** Whoever drags may let go outside the text. */
  private readonly watchPointer = (): void => {
    document.addEventListener("pointerup", this.point, { once: true });
  };

  /** Marks what was dragged over, or the sentence that was pressed. */
  private readonly point = (event: PointerEvent): void => {
    const selection = document.getSelection();
    // With Shift the browser selects from its own caret, not from the place that is marked.
    if (!event.shiftKey && selection !== null && !selection.isCollapsed) {
      const dragged = this.dragged(selection);
      selection.removeAllRanges();
      if (dragged !== null) {
        this.mark({ anchor: dragged, focus: dragged });
      }
      return;
    }
    selection?.removeAllRanges();
    const pressed = this.box.contains(event.target as Node) ? (event.target as Element).closest("[role=option]") : null;
    const sentence = pressed === null ? undefined : this.answer.sentences[Number(pressed.id.slice("sentence-".length))];
    if (sentence !== undefined) {
      const again = this.place !== null && this.place.from === sentence.from && this.place.to === sentence.to;
      const anchor = event.shiftKey ? (this.range?.anchor ?? sentence) : sentence;
      this.mark(again ? null : { anchor, focus: sentence });
    }
  };

  private dragged(selection: Selection): Place | null {
    const range = selection.getRangeAt(0);
    return range.intersectsNode(this.box)
      ? this.answer.trimmed(this.offset(range.startContainer, range.startOffset), this.offset(range.endContainer, range.endOffset))
      : null;
  }

  /** Characters of the text before a point; pins are drawn without characters. */
  private offset(node: Node, within: number): number {
    const before = document.createRange();
    before.selectNodeContents(this.box);
    if (before.comparePoint(node, within) < 0) {
      return 0;
    }
    if (before.comparePoint(node, within) === 0) {
      before.setEnd(node, within);
    }
    return before.toString().length;
  }

  private mark(range: Range | null): void {
    this.range = range;
    const place = range === null ? null : placeOf(range);
    if (range !== null) {
      this.active = this.answer.sentenceAt(range.focus.from);
    }
    this.heard = place === null || this.answer.isSentence(place) ? "" : quote(this.text, place);
    this.dispatchEvent(new PlaceChange("place-change", { detail: { place }, bubbles: true }));
  }
}

const STEPS: Record<string, [Unit, boolean]> = {
  ArrowDown: ["sentence", true],
  ArrowUp: ["sentence", false],
  ArrowRight: ["word", true],
  ArrowLeft: ["word", false],
};
