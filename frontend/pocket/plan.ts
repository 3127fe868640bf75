import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { newId } from './outbox';
import { PocketElement } from './pocket-element';

type StepState = 'TO_DO' | 'DONE' | 'MOVED_ON' | 'DROPPED';

interface Goal {
  id: string;
  title: string;
}

interface Step {
  id: string;
  goal: string | null;
  title: string;
  byWhen: string;
  state: StepState;
}

interface Plan {
  goals: Goal[];
  steps: Step[];
}

type Change =
  | { add: { id: string; title: string; byWhen: string; goal?: string } }
  | { state: { id: string; state: StepState } }
  | { goal: { id: string; title: string } };

/** Where the form to add something stands: under a goal, under the steps without one, or for a new goal. */
type Form = { kind: 'step'; goal?: string } | { kind: 'goal' };

const LONGEST = 200;

/** A man’s goals and steps: add, tick, let go. */
class AlongsidePlan extends PocketElement<Plan, Change> {
  @state() private form?: Form;
  @state() private blank = false;
  /** The step that was let go last: in its place stand a kind word and a way back. */
  @state() private letGo?: string;
  /** Said to those who do not see that something was added. */
  @state() private news = '';

  protected apply(plan: Plan, change: Change): Plan {
    if ('goal' in change) {
      const { id, title } = change.goal;
      return plan.goals.some((goal) => goal.id === id) ? plan : { ...plan, goals: [...plan.goals, { id, title }] };
    }
    if ('add' in change) {
      const { id, title, byWhen, goal } = change.add;
      const step: Step = { id, title, byWhen, goal: goal ?? null, state: 'TO_DO' };
      return plan.steps.some((known) => known.id === id) ? plan : { ...plan, steps: [...plan.steps, step] };
    }
    const { id, state: next } = change.state;
    return { ...plan, steps: plan.steps.map((step) => (step.id === id ? { ...step, state: next } : step)) };
  }

  protected view(plan: Plan): TemplateResult {
    const dropped = plan.steps.filter((step) => step.state === 'DROPPED' && step.id !== this.letGo);
    const standing = plan.steps.filter((step) => step.state !== 'DROPPED' || step.id === this.letGo);
    const own = standing.filter((step) => !plan.goals.some((goal) => goal.id === step.goal));
    const empty = standing.length === 0 && plan.goals.length === 0;
    return html`
      ${this.status()}
      <p class="unseen" role="status">${this.news}</p>
      ${empty
        ? html`<div class="empty">
            <p>${this.say('empty')}</p>
            <p>${this.say('empty.first')}</p>
          </div>`
        : nothing}
      ${repeat(
        plan.goals,
        (goal) => goal.id,
        (goal) =>
          this.section(
            html`<span class="goal-word">${this.say('goal')}</span> ${goal.title}`,
            standing.filter((step) => step.goal === goal.id),
            goal,
          ),
      )}
      ${this.section(html`${this.say(plan.goals.length > 0 ? 'ownSteps' : 'steps')}`, own)}
      <section class="card">${this.goalForm()}</section>
      ${dropped.length > 0 ? this.droppedSteps(dropped) : nothing}
    `;
  }

  private section(title: TemplateResult, steps: Step[], goal?: Goal): TemplateResult {
    return html`
      <section class="card" data-goal=${goal?.id ?? ''}>
        <h2>${title}</h2>
        ${steps.length > 0
          ? html`<ul class="steps">
              ${repeat(
                steps,
                (step) => step.id,
                (step) => this.step(step),
              )}
            </ul>`
          : goal
            ? html`<p class="quiet">${this.say('noSteps')}</p>`
            : nothing}
        ${this.stepForm(goal)}
      </section>
    `;
  }

  private step(step: Step): TemplateResult {
    if (step.state === 'DROPPED') {
      return html`<li data-state="DROPPED">
        <p>${this.say('letGo.said', step.title)}</p>
        ${this.bringBack(step)}
      </li>`;
    }
    const done = step.state === 'DONE';
    return html`
      <li data-state=${step.state}>
        <label>
          <input
            type="checkbox"
            .checked=${done}
            @change=${(event: Event) =>
              this.change(step.id, (event.target as HTMLInputElement).checked ? 'DONE' : 'TO_DO')}
          />
          <span>
            <span class="step-title">${step.title}</span>
            ${step.byWhen ? html`<span class="quiet">${step.byWhen}</span>` : nothing}
            ${done ? html`<strong>${this.say('done')}</strong>` : nothing}
            ${step.state === 'MOVED_ON' ? html`<strong>${this.say('movedOn')}</strong>` : nothing}
          </span>
        </label>
        ${done
          ? nothing
          : html`<button
              type="button"
              class="plain"
              aria-label=${this.say('letGo.which', step.title)}
              @click=${() => this.drop(step)}
            >
              ${this.say('letGo')}
            </button>`}
      </li>
    `;
  }

  private stepForm(goal?: Goal): TemplateResult {
    if (this.form?.kind !== 'step' || this.form.goal !== goal?.id) {
      return html`
        <button
          type="button"
          aria-label=${goal ? this.say('addStep.to', goal.title) : this.say('addStep')}
          @click=${() => this.open({ kind: 'step', goal: goal?.id })}
        >
          ${this.say('addStep')}
        </button>
      `;
    }
    const byWhen = ['', this.say('byWhen.week'), this.say('byWhen.session')];
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => this.addStep(event, goal?.id)}>
        ${this.field('what')}
        <fieldset>
          <legend>${this.say('byWhen')}</legend>
          ${byWhen.map(
            (choice) => html`
              <label class="choice">
                <input type="radio" name="byWhen" value=${choice} ?checked=${choice === ''} />
                <span>${choice || this.say('byWhen.none')}</span>
              </label>
            `,
          )}
        </fieldset>
        ${this.formButtons()}
      </form>
    `;
  }

  private goalForm(): TemplateResult {
    return this.form?.kind === 'goal'
      ? html`<form novalidate @submit=${this.addGoal}>${this.field('goal.what')} ${this.formButtons()}</form>`
      : html`<button type="button" @click=${() => this.open({ kind: 'goal' })}>${this.say('addGoal')}</button>`;
  }

  private field(label: string): TemplateResult {
    return html`
      <label class="field">
        <span>${this.say(label)}</span>
        <input
          type="text"
          name="title"
          maxlength=${LONGEST}
          autocomplete="off"
          enterkeyhint="done"
          aria-invalid=${this.blank}
        />
      </label>
      ${this.blank ? html`<p class="problem" role="alert">${this.say('blank')}</p>` : nothing}
    `;
  }

  private formButtons(): TemplateResult {
    return html`
      <div class="one-line">
        <button type="submit" class="primary">${this.say('save')}</button>
        <button type="button" @click=${() => this.close()}>${this.say('cancel')}</button>
      </div>
    `;
  }

  private droppedSteps(dropped: Step[]): TemplateResult {
    return html`
      <details>
        <summary>${this.say('dropped', dropped.length)}</summary>
        <ul class="rows">
          ${dropped.map((step) => html`<li><span class="name">${step.title}</span> ${this.bringBack(step)}</li>`)}
        </ul>
      </details>
    `;
  }

  private bringBack(step: Step): TemplateResult {
    return html`
      <button
        type="button"
        aria-label=${this.say('bringBack.which', step.title)}
        @click=${() => this.change(step.id, 'TO_DO')}
      >
        ${this.say('bringBack')}
      </button>
    `;
  }

  private change(id: string, next: StepState): void {
    this.letGo = undefined;
    void this.put({ state: { id, state: next } });
  }

  private drop(step: Step): void {
    this.change(step.id, 'DROPPED');
    this.letGo = step.id;
    this.news = this.say('letGo.said', step.title);
    // the button is gone: whoever works with the keyboard goes on from the way back
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('.steps > [data-state=DROPPED] button')?.focus(),
    );
  }

  private addStep(event: SubmitEvent, goal?: string): void {
    const title = this.typed(event);
    if (title) {
      const byWhen = String(new FormData(event.target as HTMLFormElement).get('byWhen') ?? '');
      void this.put({ add: { id: newId(), title, byWhen, ...(goal ? { goal } : {}) } });
      this.added(title);
    }
  }

  private readonly addGoal = (event: SubmitEvent): void => {
    const title = this.typed(event);
    if (title) {
      void this.put({ goal: { id: newId(), title } });
      this.added(title);
    }
  };

  /** What he wrote, or nothing, and then he is told and what he wrote stays. */
  private typed(event: SubmitEvent): string {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const title = String(new FormData(form).get('title') ?? '').trim();
    this.blank = !title;
    if (!title) {
      form.querySelector('input')?.focus();
    }
    return title;
  }

  private added(title: string): void {
    this.news = this.say('added', title);
    this.close();
  }

  private open(form: Form): void {
    this.blank = false;
    this.form = form;
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('form input[name=title]')?.focus());
  }

  private close(): void {
    const section = this.querySelector('form')?.closest('section');
    this.blank = false;
    this.form = undefined;
    // whoever works with the keyboard goes on from the button that opened the form
    void this.updateComplete.then(() => section?.querySelector<HTMLElement>(':scope > button')?.focus());
  }
}

customElements.define('alongside-plan', AlongsidePlan);
