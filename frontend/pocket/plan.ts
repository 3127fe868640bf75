import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { keepPage, keepShell } from './kept-page';
import { newId, type Kept } from './outbox';
import { inOrder, lay, move, type Change, type Goal, type Plan, type Step, type StepWords } from './plan-data';
import { drag } from './plan-drag';
import './plan-form';
import type { GoalWords } from './plan-form';
import { areaPicture, garden } from './plan-picture';
import { stepLine, type StepHost } from './plan-step';
import { asText } from './plan-words';
import { PocketElement } from './pocket-element';

/** Which form is open: for a step under a goal or without one, for a goal, or to change one of them. */
type Form = { kind: 'step'; goal?: string } | { kind: 'goal' } | { kind: 'edit'; id: string };

/** A man’s goals and steps: add, tick, let go, put in order, show. */
export class PlanElement extends PocketElement<Plan, Change> {
  @state() private form?: Form;
  /** The step or goal whose buttons are open. */
  @state() private opened?: string;
  /** The step that was let go last: in its place stand a kind word and a way back. */
  @state() private letGo?: string;
  /** Said to those who do not see that something was added. */
  @state() private news = '';

  /** Whether he is writing something that a new page would lose. */
  get busy(): boolean {
    return this.form !== undefined;
  }

  private readonly host: StepHost = {
    say: (key, ...args) => this.say(key, ...args),
    change: (step, change) => this.change(step, change),
    drop: (step) => this.drop(step),
    toggle: (step) => this.toggle(step),
    edit: (step) => (this.form = { kind: 'edit', id: step.id }),
    moveBy: (step, by) => this.moveBy(step, by),
    grab: (event, step) => this.grab(event, step),
  };

  protected override apply(plan: Plan, change: Change, kept: Kept): Plan {
    return lay(plan, change, Date.parse(kept.at));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('data') && this.data) {
      void keepPage(this.url, this.account, this.data);
      void keepShell('/plan', this.account);
    }
  }

  protected override view(plan: Plan): TemplateResult {
    const dropped = inOrder(plan.steps).filter((step) => step.state === 'DROPPED' && step.id !== this.letGo);
    const standing = inOrder(plan.steps).filter((step) => step.state !== 'DROPPED' || step.id === this.letGo);
    const goals = inOrder(plan.goals).filter((goal) => !goal.putAway);
    const away = inOrder(plan.goals).filter((goal) => goal.putAway);
    const own = standing.filter((step) => !plan.goals.some((goal) => goal.id === step.goal));
    const empty = standing.length === 0 && goals.length === 0;
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
        goals,
        (goal) => goal.id,
        (goal) =>
          this.section(
            html`${goal.area ? areaPicture(goal.area) : nothing}<span
                ><span class="goal-word">${this.say('goal')}</span> ${goal.title}</span
              >`,
            standing.filter((step) => step.goal === goal.id),
            plan,
            goal,
          ),
      )}
      ${this.section(html`${this.say(goals.length > 0 ? 'ownSteps' : 'steps')}`, own, plan)}
      <section class="card no-print">${this.goalForm()}</section>
      ${this.progress(plan, standing)} ${dropped.length + away.length > 0 ? this.putAside(dropped, away) : nothing}
      ${empty ? nothing : this.ways()}
    `;
  }

  private section(title: TemplateResult, steps: Step[], plan: Plan, goal?: Goal): TemplateResult {
    if (goal && this.form?.kind === 'edit' && this.form.id === goal.id) {
      return html`<section class="card">
        <plan-goal-form
          .words=${this.words}
          .goal=${goal}
          @done=${({ detail }: CustomEvent<GoalWords | undefined>) => this.goalChanged(goal, detail)}
        ></plan-goal-form>
      </section>`;
    }
    return html`
      <section class="card" data-goal=${goal?.id ?? ''}>
        <h2>${title}</h2>
        ${steps.length > 0
          ? html`<ul class="steps">
              ${repeat(
                steps,
                (step) => step.id,
                (step) => this.step(step, plan),
              )}
            </ul>`
          : goal
            ? html`<p class="quiet">${this.say('noSteps')}</p>`
            : nothing}
        ${this.stepForm(plan, goal)} ${goal ? this.goalMore(goal, plan) : nothing}
      </section>
    `;
  }

  private step(step: Step, plan: Plan): TemplateResult {
    if (step.state === 'DROPPED') {
      return html`<li data-state="DROPPED">
        <p>${this.say('letGo.said', step.title)}</p>
        ${this.bringBack(step)}
      </li>`;
    }
    if (this.form?.kind === 'edit' && this.form.id === step.id) {
      return html`<li>
        <plan-step-form
          .words=${this.words}
          .plan=${plan}
          .step=${step}
          @done=${({ detail }: CustomEvent<StepWords | undefined>) => this.wordsChanged(step, detail)}
        ></plan-step-form>
      </li>`;
    }
    return html`<li data-state=${step.state} data-step=${step.id}>
      ${stepLine(step, plan, this.opened === step.id, this.host)}
    </li>`;
  }

  private stepForm(plan: Plan, goal?: Goal): TemplateResult {
    if (this.form?.kind !== 'step' || this.form.goal !== goal?.id) {
      return html`
        <button
          type="button"
          class="no-print"
          aria-label=${goal ? this.say('addStep.to', goal.title) : this.say('addStep')}
          @click=${() => (this.form = { kind: 'step', goal: goal?.id })}
        >
          ${this.say('addStep')}
        </button>
      `;
    }
    return html`<plan-step-form
      .words=${this.words}
      .plan=${plan}
      @done=${({ detail }: CustomEvent<StepWords | undefined>) => this.addStep(goal?.id, detail)}
    ></plan-step-form>`;
  }

  private goalMore(goal: Goal, plan: Plan): TemplateResult {
    const open = this.opened === goal.id;
    const act = (key: string, action: () => void) =>
      html`<button type="button" aria-label=${this.say('of', this.say(key), goal.title)} @click=${action}>${this.say(key)}</button>`;
    return html`
      <button
        type="button"
        class="plain no-print"
        aria-expanded=${open}
        aria-label=${this.say('more.goal', goal.title)}
        @click=${() => (this.opened = open ? undefined : goal.id)}
      >
        ${this.say(open ? 'less' : 'more')}
      </button>
      ${open
        ? html`<div class="step-more choices">
            ${act('change', () => (this.form = { kind: 'edit', id: goal.id }))}
            ${act('goal.putAway', () => this.putAway(goal, true))}
            ${act('up', () => this.moveGoal(plan, goal, -1))} ${act('down', () => this.moveGoal(plan, goal, 1))}
          </div>`
        : nothing}
    `;
  }

  private goalForm(): TemplateResult {
    return this.form?.kind === 'goal'
      ? html`<plan-goal-form
          .words=${this.words}
          @done=${({ detail }: CustomEvent<GoalWords | undefined>) => this.addGoal(detail)}
        ></plan-goal-form>`
      : html`<button type="button" @click=${() => (this.form = { kind: 'goal' })}>${this.say('addGoal')}</button>`;
  }

  private progress(plan: Plan, standing: Step[]): TemplateResult | typeof nothing {
    const open = standing.filter(({ goal }) => !plan.goals.some(({ id, putAway }) => id === goal && putAway));
    const grown = open.filter(({ state: now }) => now === 'DONE').length;
    return open.length > 0
      ? html`<section class="card no-print">
          <h2>${this.say('garden')}</h2>
          ${garden(open, this.say('garden.label', grown, open.length))}
          <p class="quiet">${this.say('garden.quiet')}</p>
        </section>`
      : nothing;
  }

  private putAside(dropped: Step[], away: Goal[]): TemplateResult {
    return html`
      <details class="no-print">
        <summary>${this.say('dropped', dropped.length + away.length)}</summary>
        <ul class="rows">
          ${away.map(
            (goal) =>
              html`<li>
                <span class="name">${this.say('goal')}: ${goal.title}</span>
                <button type="button" aria-label=${this.say('bringBack.which', goal.title)} @click=${() => this.putAway(goal, false)}>
                  ${this.say('bringBack')}
                </button>
              </li>`,
          )}
          ${dropped.map((step) => html`<li><span class="name">${step.title}</span> ${this.bringBack(step)}</li>`)}
        </ul>
      </details>
    `;
  }

  private ways(): TemplateResult {
    return html`<div class="buttons no-print">
      <button type="button" @click=${() => print()}>${this.say('print')}</button>
      <button type="button" @click=${() => this.takeAway()}>${this.say('file')}</button>
    </div>`;
  }

  private bringBack(step: Step): TemplateResult {
    return html`
      <button
        type="button"
        aria-label=${this.say('bringBack.which', step.title)}
        @click=${() => this.change(step, { state: { id: step.id, state: 'TO_DO' } })}
      >
        ${this.say('bringBack')}
      </button>
    `;
  }

  private change(step: Step, change: Change): void {
    this.letGo = undefined;
    void this.put(change, step.at);
  }

  private drop(step: Step): void {
    this.change(step, { state: { id: step.id, state: 'DROPPED' } });
    this.opened = undefined;
    this.letGo = step.id;
    this.news = this.say('letGo.said', step.title);
    // the button is gone: whoever works with the keyboard goes on from the way back
    this.focusOn('.steps > [data-state=DROPPED] button');
  }

  private toggle(step: Step): void {
    const open = this.opened === step.id;
    this.opened = open ? undefined : step.id;
    this.focusOn(`[data-step="${step.id}"] > [aria-expanded]`);
  }

  private moveBy(step: Step, by: number): void {
    const steps = this.together(step);
    this.moveTo(step, steps.findIndex(({ id }) => id === step.id) + by);
  }

  private grab(event: PointerEvent, step: Step): void {
    const item = (event.currentTarget as HTMLElement).closest('li');
    if (item) {
      drag(event, item, (position) => this.moveTo(step, position));
    }
  }

  private moveTo(step: Step, position: number): void {
    const steps = this.together(step);
    if (position !== steps.findIndex(({ id }) => id === step.id)) {
      move(steps, step.id, position).forEach(({ item, place }) => void this.put({ place: { id: item.id, place } }, item.at));
      this.news = this.say('moved', step.title);
    }
  }

  /** Those that stand in the same list. */
  private together(step: Step): Step[] {
    const plan = this.current();
    const list = (one: Step) => plan?.goals.find(({ id }) => id === one.goal)?.id;
    return inOrder(plan?.steps ?? []).filter((one) => list(one) === list(step) && (one.state !== 'DROPPED' || one.id === this.letGo));
  }

  private moveGoal(plan: Plan, goal: Goal, by: number): void {
    const goals = inOrder(plan.goals).filter(({ putAway }) => !putAway);
    const position = goals.indexOf(goal) + by;
    move(goals, goal.id, position).forEach(({ item, place }) => void this.put({ goalPlace: { id: item.id, place } }, item.at));
    this.news = this.say('moved', goal.title);
  }

  private addStep(goal?: string, words?: StepWords): void {
    if (words) {
      void this.put({ add: { id: newId(), ...words, ...(goal ? { goal } : {}) } });
      this.news = this.say('added', words.title);
    }
    this.form = undefined;
    this.focusOn(`[data-goal="${goal ?? ''}"] > button`);
  }

  private addGoal(words?: GoalWords): void {
    this.form = undefined;
    if (words) {
      const id = newId();
      void this.put({ goal: { id, ...words } });
      this.news = this.say('added', words.title);
      // a goal alone does nothing: its first step is asked for at once
      this.form = { kind: 'step', goal: id };
    }
  }

  private wordsChanged(step: Step, words?: StepWords): void {
    if (words) {
      this.change(step, { words: { id: step.id, ...words } });
    }
    this.form = undefined;
    this.focusOn(`[data-step="${step.id}"] > [aria-expanded]`);
  }

  private goalChanged(goal: Goal, words?: GoalWords): void {
    if (words) {
      void this.put({ goalWords: { id: goal.id, title: words.title } }, goal.at);
    }
    this.form = undefined;
    this.focusOn(`[data-goal="${goal.id}"] > [aria-expanded]`);
  }

  private putAway(goal: Goal, away: boolean): void {
    void this.put({ goalAway: { id: goal.id, away } }, goal.at);
    this.opened = undefined;
    this.news = this.say(away ? 'goal.away.said' : 'added', goal.title);
  }

  private takeAway(): void {
    const plan = this.current();
    if (plan) {
      const text = asText(plan, this.say('file.title'), this.host.say);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
      link.download = this.say('file.name');
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(selector)?.focus());
  }
}

customElements.define('alongside-plan', PlanElement);
