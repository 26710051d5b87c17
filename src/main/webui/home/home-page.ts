import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { language } from "../shared/language";
import { ScreenElement } from "../shared/page-element";
import "../shared/page-header";

const en = {
  skip: "Skip to main content",
  heading: "Where do you want to go?",
  lead: "Ridealong shows video clips of policing situations and asks what you would do.",
  exam: "Take an exam",
  examLead: "For candidates with an admission code.",
  desk: "Desk",
  deskLead: "For assessors and their leads: rate written answers.",
  lab: "Lab",
  labLead: "For psychometricians: item statistics and exports.",
};

const es: typeof en = {
  skip: "Ir al contenido principal",
  heading: "¿Adónde quiere ir?",
  lead: "Ridealong muestra videos de situaciones policiales y pregunta qué haría usted.",
  exam: "Tomar un examen",
  examLead: "Para candidatos con un código de admisión.",
  desk: "Mesa de evaluación",
  deskLead: "Para evaluadores y sus responsables: valorar respuestas escritas.",
  lab: "Laboratorio",
  labLead: "Para psicometría: estadísticas de los ítems y exportaciones.",
};

/** The doors of the house. */
@customElement("home-page")
export class HomePage extends ScreenElement {
  protected heading(): string {
    return (language() === "es" ? es : en).heading;
  }

  protected override render(): TemplateResult {
    const t = language() === "es" ? es : en;
    return html`
      <a class="usa-skipnav" href="#main">${t.skip}</a>
      <page-header></page-header>
      <main id="main" class="main">
        <div class="panel">
          <h1 tabindex="-1">${t.heading}</h1>
          <p class="usa-intro">${t.lead}</p>
          <ul class="doors">
            <li><a class="door" href="/exam/"><strong>${t.exam}</strong><span>${t.examLead}</span></a></li>
            <li><a class="door" href="/desk/"><strong>${t.desk}</strong><span>${t.deskLead}</span></a></li>
            <li><a class="door" href="/lab/"><strong>${t.lab}</strong><span>${t.labLead}</span></a></li>
          </ul>
        </div>
      </main>
    `;
  }
}
