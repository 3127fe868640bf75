import { html, nothing, type TemplateResult } from 'lit';
import { OUTCOMES, same, type Change, type Plan, type Shown, type Step } from './plan-data';
import { byWhen, practice, shownTo } from './plan-words';

/** What a step needs of the plan that it stands in. */
export interface StepHost {
  say(key: string, ...args: (string | number)[]): string;
  change(step: Step, change: Change): void;
  drop(step: Step): void;
  toggle(step: Step): void;
  edit(step: Step): void;
  moveBy(step: Step, by: number): void;
  grab(event: PointerEvent, step: Step): void;
}

/** A step as one line, and what can be done with it below where he asked for that. */
export function stepLine(step: Step, plan: Plan, open: boolean, host: StepHost): TemplateResult {
  const say = host.say;
  const done = step.state === 'DONE';
  const state = (next: Step['state']) => host.change(step, { state: { id: step.id, state: next } });
  const when = byWhen(step, say);
  return html`
    <label>
      <input
        type="checkbox"
        .checked=${done}
        @change=${(event: Event) => state((event.target as HTMLInputElement).checked ? 'DONE' : 'TO_DO')}
      />
      <span>
        <span class="step-title">${step.title}</span>
        ${when ? html`<span class="quiet">${when}</span>` : nothing}
        ${step.practice ? html`<span class="quiet">${practice(step.practice, plan, say)}</span>` : nothing}
        ${done ? html`<strong>${say('done.said')}</strong>` : nothing}
        ${step.outcome ? html`<span class="quiet print-only">${say(`outcome.${step.outcome}`)}</span>` : nothing}
        ${step.state === 'MOVED_ON' ? html`<strong>${say('movedOn.said')}</strong>` : nothing}
      </span>
    </label>
    <button
      type="button"
      class="plain"
      aria-expanded=${open}
      aria-label=${say('more.which', step.title)}
      @click=${() => host.toggle(step)}
    >
      ${say(open ? 'less' : 'more')}
    </button>
    <span class="handle" aria-hidden="true" @pointerdown=${(event: PointerEvent) => host.grab(event, step)}></span>
    ${news(step, host)}
    ${step.practice && (done || step.outcome) ? outcomes(step, host) : nothing}
    ${open ? more(step, plan, host, state) : seenBy(step, plan, host)}
  `;
}

/** What others said of it, and what was said at the tea round. */
function news(step: Step, { say, change }: StepHost): TemplateResult | typeof nothing {
  const helped = step.offers.filter(({ hand }) => hand === 'HELP');
  const praised = step.offers.filter(({ hand }) => hand === 'WELL_DONE');
  if (!step.tea && step.offers.length === 0) {
    return nothing;
  }
  return html`<div class="step-news">
    ${helped.map(({ name, picked }) => html`<p>${say(picked ? 'offer.picked' : 'offer.HELP', name)}</p>`)}
    ${praised.map(({ name }) => html`<p>${say('offer.WELL_DONE', name)}</p>`)}
    ${step.tea
      ? html`<p>
          ${say(`tea.${step.tea}`)}
          <button type="button" aria-label=${say('tea.undo.which', step.title)} @click=${() => change(step, { undoTea: { id: step.id } })}>
            ${say('tea.undo')}
          </button>
        </p>`
      : nothing}
  </div>`;
}

function outcomes(step: Step, { say, change }: StepHost): TemplateResult {
  return html`<div class="step-more" role="group" aria-label=${say('outcome.which', step.title)}>
    <p>${say('outcome')}</p>
    <div class="choices">
      ${OUTCOMES.map(
        (outcome) =>
          html`<button
            type="button"
            aria-pressed=${step.outcome === outcome}
            @click=${() => change(step, { outcome: { id: step.id, outcome: step.outcome === outcome ? null : outcome } })}
          >
            ${say(`outcome.${outcome}`)}
          </button>`,
      )}
    </div>
  </div>`;
}

function seenBy(step: Step, plan: Plan, host: StepHost): TemplateResult | typeof nothing {
  if (step.shown.length === 0) {
    return nothing;
  }
  const names = step.shown.map((shown) => shownTo(shown, plan, host.say)).join(', ');
  return html`<button type="button" class="plain seen-by" aria-label=${host.say('seenBy.which', step.title, names)} @click=${() => host.toggle(step)}>
    ${host.say('seenBy', names)}
  </button>`;
}

function more(step: Step, plan: Plan, host: StepHost, state: (next: Step['state']) => void): TemplateResult {
  const say = host.say;
  const named = (key: string) => say('of', say(key), step.title);
  const act = (key: string, action: () => void) =>
    html`<button type="button" aria-label=${named(key)} @click=${action}>${say(key)}</button>`;
  return html`<div class="step-more">
    ${sharing(step, plan, host)}
    <div class="choices">
      ${step.state === 'MOVED_ON' ? act('notYet', () => state('TO_DO')) : act('movedOn', () => state('MOVED_ON'))}
      ${act('letGo', () => host.drop(step))} ${act('change', () => host.edit(step))}
      ${act('up', () => host.moveBy(step, -1))} ${act('down', () => host.moveBy(step, 1))}
    </div>
  </div>`;
}

function sharing(step: Step, plan: Plan, { say, change }: StepHost): TemplateResult {
  const taken = step.shown.filter(({ to, peer }) => to === 'PEER' && !plan.mates.some((mate) => mate.id === peer));
  const audiences: Shown[] = plan.group
    ? [
        { to: 'GROUP', peer: null },
        { to: 'FACILITATOR', peer: null },
        ...plan.mates.map(({ id }) => ({ to: 'PEER' as const, peer: id })),
        ...taken,
      ]
    : step.shown;
  const label = say('show.which', step.title);
  return html`<div role="group" aria-label=${label}>
    <p>${say('show')}</p>
    ${audiences.length === 0
      ? html`<p class="quiet">${say('show.nobody')}</p>`
      : html`<div class="choices narrow">
            ${audiences.map((audience) => {
              const shown = step.shown.some((one) => same(one, audience));
              return html`<button
                type="button"
                aria-pressed=${shown}
                @click=${() => change(step, { show: { id: step.id, ...audience, shown: !shown } })}
              >
                ${shownTo(audience, plan, say)}
              </button>`;
            })}
          </div>
          <p class="quiet">${say('show.hint')}</p>`}
  </div>`;
}
