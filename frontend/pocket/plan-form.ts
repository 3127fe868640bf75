import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AREAS, REHEARSALS, type Area, type Goal, type Plan, type Practice, type Step, type StepWords } from './plan-data';
import { areaPicture } from './plan-picture';
import { say, type Words } from './words';

const LONGEST = 200;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What both forms share. Event: `done`, with what he wrote, or nothing when he thinks better of it. */
abstract class PlanForm<Written> extends LitElement {
  @property({ attribute: false }) words: Words = {};
  @state() protected problem = '';

  protected override createRenderRoot() {
    return this;
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('input[name=title], button')?.focus();
  }

  protected say(key: string, ...args: (string | number)[]): string {
    return say(this.words, key, ...args);
  }

  protected titleField(label: string, value: string): TemplateResult {
    return html`
      <label class="field">
        <span>${label}</span>
        <input
          type="text"
          name="title"
          maxlength=${LONGEST}
          autocomplete="off"
          enterkeyhint="done"
          .defaultValue=${value}
          aria-invalid=${this.problem ? 'true' : 'false'}
        />
      </label>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
    `;
  }

  protected buttons(save: string): TemplateResult {
    return html`
      <div class="one-line">
        <button type="submit" class="primary">${save}</button>
        <button type="button" @click=${() => this.done()}>${this.say('cancel')}</button>
      </div>
    `;
  }

  /** What he wrote, or nothing, and then he is told and what he wrote stays. */
  protected typed(form: HTMLFormElement): string {
    const title = String(new FormData(form).get('title') ?? '').trim();
    this.problem = title ? '' : this.say('blank');
    if (!title) {
      form.querySelector<HTMLElement>('input[name=title]')?.focus();
    }
    return title;
  }

  protected done(written?: Written): void {
    this.dispatchEvent(new CustomEvent('done', { detail: written }));
  }
}

/** A step: what, by when, and whether it is something to practise first. */
class PlanStepForm extends PlanForm<StepWords> {
  @property({ attribute: false }) step?: Step;
  @property({ attribute: false }) plan?: Plan;

  @state() private day = false;
  @state() private practise = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.day = DAY.test(this.step?.byWhen ?? '');
    this.practise = !!this.step?.practice;
  }

  protected override render(): TemplateResult {
    const now = this.step?.byWhen ?? '';
    const choices = ['', 'WEEK', 'SESSION', 'DAY'];
    return html`
      <form novalidate @submit=${this.submit}>
        ${this.titleField(this.say('what'), this.step?.title ?? '')}
        <fieldset>
          <legend>${this.say('byWhen')}</legend>
          ${choices.map(
            (choice) => html`
              <label class="choice">
                <input
                  type="radio"
                  name="byWhen"
                  value=${choice}
                  ?checked=${DAY.test(now) ? choice === 'DAY' : choice === now}
                  @change=${() => (this.day = choice === 'DAY')}
                />
                <span>${this.say(choice ? `byWhen.${choice}` : 'byWhen.none')}</span>
              </label>
            `,
          )}
          ${this.day
            ? html`<label class="field"
                ><span>${this.say('byWhen.which')}</span>
                <input type="date" name="day" .defaultValue=${DAY.test(now) ? now : ''} /></label
              >`
            : nothing}
        </fieldset>
        <label class="choice">
          <input
            type="checkbox"
            name="practise"
            ?checked=${this.practise}
            @change=${(event: Event) => (this.practise = (event.target as HTMLInputElement).checked)}
          />
          <span>${this.say('practise')}</span>
        </label>
        ${this.practise ? this.practiceFields(this.step?.practice) : nothing} ${this.buttons(this.say(this.step ? 'keep' : 'save'))}
      </form>
    `;
  }

  private practiceFields(now?: Practice | null): TemplateResult {
    const chosen = now?.peer ?? now?.with ?? 'OTHER';
    const others = this.plan?.mates ?? [];
    return html`
      <label class="field"
        ><span>${this.say('practise.what')}</span>
        <select name="practice">
          ${REHEARSALS.map((what) => html`<option value=${what} ?selected=${what === now?.what}>${this.say(`practice.${what}`)}</option>`)}
        </select></label
      >
      <label class="field"
        ><span>${this.say('practise.with')}</span>
        <select name="with">
          ${others.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
          ${['FACILITATOR', 'OTHER'].map((who) => html`<option value=${who} ?selected=${who === chosen}>${this.say(`practise.${who}`)}</option>`)}
        </select></label
      >
    `;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const title = this.typed(form);
    const fields = new FormData(form);
    const choice = String(fields.get('byWhen') ?? '');
    if (title) {
      this.done({
        title,
        byWhen: choice === 'DAY' ? String(fields.get('day') ?? '') : choice,
        practice: this.practise ? this.practice(fields) : null,
      });
    }
  };

  private practice(fields: FormData): Practice {
    const who = String(fields.get('with') ?? 'OTHER');
    const what = String(fields.get('practice')) as Practice['what'];
    return who === 'FACILITATOR' || who === 'OTHER' ? { what, with: who, peer: null } : { what, with: 'PEER', peer: who };
  }
}

export interface GoalWords {
  title: string;
  area: Area | null;
}

/** A goal: one of six pictures with plain suggestions, or his own words. */
class PlanGoalForm extends PlanForm<GoalWords> {
  @property({ attribute: false }) goal?: Goal;

  @state() private area: Area | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.area = this.goal?.area ?? null;
  }

  protected override render(): TemplateResult {
    return html`
      <form novalidate @submit=${this.submit}>
        ${this.goal ? nothing : this.areas()}
        ${this.titleField(this.say(this.area && !this.goal ? 'goal.own' : 'goal.what'), this.goal?.title ?? '')}
        ${this.buttons(this.say(this.goal ? 'keep' : 'save'))}
      </form>
    `;
  }

  private areas(): TemplateResult {
    return html`
      <p id="plan-areas">${this.say('areas')}</p>
      <div class="areas" role="group" aria-labelledby="plan-areas">
        ${AREAS.map(
          (area) => html`
            <button type="button" aria-pressed=${area === this.area} @click=${() => (this.area = area)}>
              ${areaPicture(area)}<span>${this.say(`area.${area}`)}</span>
            </button>
          `,
        )}
      </div>
      ${this.area
        ? html`<div class="suggestions" role="group" aria-label=${this.say('suggestions')}>
            ${this.say(`suggest.${this.area}`)
              .split('|')
              .map((title) => html`<button type="button" @click=${() => this.done({ title, area: this.area })}>${title}</button>`)}
          </div>`
        : nothing}
    `;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const title = this.typed(event.target as HTMLFormElement);
    if (title) {
      this.done({ title, area: this.area });
    }
  };
}

customElements.define('plan-step-form', PlanStepForm);
customElements.define('plan-goal-form', PlanGoalForm);
