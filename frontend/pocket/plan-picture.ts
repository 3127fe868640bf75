import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Area, Step } from './plan-data';

/** Drawn for this product: a spanner, a walking boot’s heart, a house, two cups, a book, a drum. */
const DRAWINGS: Record<Area, SVGTemplateResult> = {
  WORK: svg`<path d="M30 8a10 10 0 0 0-13 12L6 31a4 4 0 0 0 0 6l1 1a4 4 0 0 0 6 0l11-11a10 10 0 0 0 12-13l-6 6-6-1-1-6z" />`,
  HEALTH: svg`<path d="M24 39C9 29 6 22 7 16a8 8 0 0 1 15-3l2 3 2-3a8 8 0 0 1 15 3c1 6-2 13-17 23z" /><path d="M6 25h10l3-6 5 11 3-5h15" />`,
  HOME: svg`<path d="M6 23 24 8l18 15" /><path d="M11 20v19h26V20" /><path d="M20 39V28h8v11" />`,
  PEOPLE: svg`<circle cx="16" cy="16" r="6" /><circle cx="33" cy="16" r="6" /><path d="M5 39c0-9 5-13 11-13s11 4 11 13" /><path d="M30 27c7-2 14 2 14 12" />`,
  LEARNING: svg`<path d="M24 13c-5-4-11-5-18-4v26c7-1 13 0 18 4 5-4 11-5 18-4V9c-7-1-13 0-18 4z" /><path d="M24 13v26" />`,
  JOY: svg`<ellipse cx="24" cy="19" rx="16" ry="6" /><path d="M8 19v14c0 3 7 6 16 6s16-3 16-6V19" /><path d="M6 6l14 11M42 6 28 17" />`,
};

export function areaPicture(area: Area): TemplateResult {
  return html`<svg class="area" viewBox="0 0 48 48" aria-hidden="true">${DRAWINGS[area]}</svg>`;
}

const WIDTH = 36;
const IN_A_ROW = 8;

/** A bed in which each step is a plant: just put in, coming up, or grown. For him alone, and without numbers. */
export function garden(steps: Step[], label: string): TemplateResult {
  const rows = Math.ceil(steps.length / IN_A_ROW);
  const across = Math.min(IN_A_ROW, steps.length) * WIDTH;
  return html`<svg
    class="garden"
    viewBox="0 0 ${across} ${rows * 56}"
    style="max-width: ${across * 1.4}px"
    role="img"
    aria-label=${label}
  >
    ${steps.map((step, index) => plant(step, (index % IN_A_ROW) * WIDTH, Math.floor(index / IN_A_ROW) * 56))}
  </svg>`;
}

function plant({ state }: Step, x: number, y: number): SVGTemplateResult {
  const stem = state === 'DONE' ? 'M18 46V12' : state === 'MOVED_ON' ? 'M18 46V28' : 'M18 46V40';
  return svg`<g transform="translate(${x} ${y})" data-plant=${state}>
    <path class="soil" d="M2 47h32" />
    <path d=${stem} />
    ${state === 'DONE'
      ? svg`<path class="leaf" d="M18 34c-9 0-12-5-12-9 7-1 11 2 12 9zM18 27c9 0 12-5 12-9-7-1-11 2-12 9z" /><circle class="flower" cx="18" cy="9" r="6" />`
      : state === 'MOVED_ON'
        ? svg`<path class="leaf" d="M18 38c-8 0-10-4-10-8 6-1 9 2 10 8zM18 33c8 0 10-4 10-8-6-1-9 2-10 8z" />`
        : svg`<path class="seed" d="M18 40c-5 0-6-3-6-5 4 0 6 2 6 5zM18 40c5 0 6-3 6-5-4 0-6 2-6 5z" />`}
  </g>`;
}
