import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { PocketElement } from './pocket-element';

interface Question {
  id: string;
  section: string;
  text: string;
  options: { value: number; label: string }[];
}

/** null: skipped; absent: not asked yet. */
type Answers = Record<string, number | null>;

interface Survey {
  wave: string;
  notice: string;
  allowSkip: boolean;
  questions: Question[];
  answers: Answers;
  finished: boolean;
}

type Body = { item: string; value: number | null } | { finish: true };

/** The question with this number, or one of the screens around them. */
type Screen = 'intro' | 'end' | number;

/** One question a screen. He may stop at any time, and goes on where he stopped. */
class AlongsideSurvey extends PocketElement<Survey, Body> {
  @state() private screen: Screen = 'intro';
  /** What the last update left on the screen. */
  private shown?: Screen | 'thanks';

  protected override apply(survey: Survey, body: Body): Survey {
    return 'finish' in body
      ? { ...survey, finished: true }
      : { ...survey, answers: { ...survey.answers, [body.item]: body.value } };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const shows = this.current()?.finished ? 'thanks' : this.screen;
    // whoever listens or uses keys starts each screen at its heading; a page that was just opened starts at its top
    if (this.shown !== undefined && this.shown !== shows) {
      scrollTo({ top: 0 });
      this.querySelector<HTMLElement>('h1')?.focus();
    }
    this.shown = this.data ? shows : undefined;
  }

  protected override view(survey: Survey): TemplateResult {
    if (survey.finished) {
      return this.thanks();
    }
    if (this.screen === 'end') {
      return this.end();
    }
    return this.screen === 'intro' ? this.intro(survey) : this.question(survey, this.screen);
  }

  private intro(survey: Survey): TemplateResult {
    const begun = Object.keys(survey.answers).length > 0;
    return html`
      <h1 tabindex="-1">${this.say('title')}</h1>
      <p>${this.say(`why.${survey.wave}`)}</p>
      <p>${this.say('private')}</p>
      <p>${this.say(survey.allowSkip ? 'stop' : 'stopOnly')}</p>
      ${begun ? html`<p>${this.say('resume')}</p>` : nothing}
      <button type="button" class="primary wide" @click=${() => this.goOn(survey, 0)}>
        ${this.say(begun ? 'goOn' : 'start')}
      </button>
      ${survey.notice ? html`<p class="quiet">${survey.notice}</p>` : nothing}
      ${begun || this.outbox?.refused(this.url).length ? this.status() : nothing}
    `;
  }

  private question(survey: Survey, index: number): TemplateResult {
    const question = survey.questions[index];
    const count = survey.questions.length;
    const answer = survey.answers[question.id];
    return html`
      <div class="survey-bar" aria-hidden="true"><div style="width: ${((index + 1) / count) * 100}%"></div></div>
      <p class="survey-place"><span>${this.say('of', index + 1, count)}</span><span>${question.section}</span></p>
      <h1 id="survey-question" tabindex="-1">${question.text}</h1>
      <div class="survey-options" role="group" aria-labelledby="survey-question">
        ${question.options.map(
          ({ value, label }) => html`
            <button
              type="button"
              aria-pressed=${answer === value}
              @click=${(event: MouseEvent) => this.answer(event, survey, index, value)}
            >
              ${label}
            </button>
          `,
        )}
      </div>
      ${answer === null ? html`<p class="survey-skipped">${this.say('skipped')}</p>` : nothing}
      <div class="survey-steps">
        <button type="button" @click=${() => (this.screen = index > 0 ? index - 1 : 'intro')}>${this.say('back')}</button>
        ${answer !== undefined
          ? html`<button type="button" @click=${() => this.next(survey, index)}>
              ${this.say('next')}
            </button>`
          : nothing}
        ${survey.allowSkip
          ? html`<button type="button" @click=${(event: MouseEvent) => this.answer(event, survey, index, null)}>
              ${this.say('skip')}
            </button>`
          : nothing}
      </div>
      ${this.status()}
    `;
  }

  /** Everything is answered or skipped, but the end was not sent: the phone was closed just then. */
  private end(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('end')}</h1>
      <p>${this.say('end.text')}</p>
      <button type="button" class="primary wide" @click=${() => this.put({ finish: true })}>${this.say('finish')}</button>
      <button type="button" class="wide" @click=${() => (this.screen = (this.data?.questions.length ?? 1) - 1)}>
        ${this.say('back')}
      </button>
      ${this.status()}
    `;
  }

  private thanks(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('thanks')}</h1>
      <p>${this.say('thanks.text')}</p>
      <p><a class="button primary wide" href="/">${this.say('today')}</a></p>
      ${this.status()}
    `;
  }

  private answer(event: MouseEvent, survey: Survey, index: number, value: number | null): void {
    // the second tap of a double tap would answer the question that has just come
    if (event.detail > 1) {
      return;
    }
    const item = survey.questions[index].id;
    void this.put({ item, value });
    const answered = this.apply(survey, { item, value });
    this.goOn(answered, index + 1);
    if (this.screen === 'end') {
      void this.put({ finish: true });
    }
  }

  private next(survey: Survey, index: number): void {
    if (index + 1 < survey.questions.length) {
      this.screen = index + 1;
    } else {
      this.goOn(survey, 0);
    }
  }

  /** To the next question that has neither an answer nor a skip, from that number on and then from the first. */
  private goOn(survey: Survey, from: number): void {
    const open = survey.questions.flatMap(({ id }, index) => (survey.answers[id] === undefined ? [index] : []));
    this.screen = open.find((index) => index >= from) ?? open[0] ?? 'end';
  }
}

customElements.define('alongside-survey', AlongsideSurvey);
