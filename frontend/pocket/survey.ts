import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keepPage } from './kept-page';
import { PocketElement } from './pocket-element';
import { post } from './api';
import { canRead, Reader } from './read-aloud';

interface Question {
  id: string;
  section: string;
  text: string;
  options: { value: number; label: string }[];
  /** answers that may mean that he is in distress */
  distress: number[];
}

/** null: skipped; absent: not asked yet. */
type Answers = Record<string, number | null>;

interface HelpLine {
  name: string;
  hours: string;
  /** numbers to tap */
  ways: { label: string; href: string }[];
  /** when somebody made sure of it, in words */
  checked: string;
}

export interface Survey {
  /** when the server made this page, in milliseconds */
  given: number;
  /** an old copy of the page, opened without signal: what was kept of it later is newer */
  copy?: boolean;
  /** his own sign-in, a link from his facilitator, the facilitator’s tablet, or only to look at */
  mode: 'own' | 'link' | 'tablet' | 'preview';
  wave: string;
  /** of the questions; the page around them may be in another */
  language: string;
  notice: string;
  allowSkip: boolean;
  /** the version of the words that he says yes to */
  consent: string;
  consented: boolean;
  asksFollowUp: boolean;
  followUp?: boolean;
  help: HelpLine[];
  contactAsked: boolean;
  questions: Question[];
  answers: Answers;
  finished: boolean;
}

type Body =
  | { item: string; value: number | null }
  | { consent: string }
  | { finish: true }
  | { followUp: boolean }
  | { contactMe: true }
  | { readAloud: true };

/** The question with this number, or one of the screens around them. */
type Screen = 'intro' | 'end' | 'stop' | 'help' | number;

/** One question a screen. He may stop at any time, and goes on where he stopped. */
export class SurveyElement extends PocketElement<Survey, Body> {
  @state() private screen?: Screen;
  /** Where he goes on after the help card. */
  private afterHelp: Screen = 'end';
  @state() private scores: { title: string; value: string }[] = [];
  @state() private reading = false;
  private readonly reader = new Reader(() => this.requestUpdate());
  /** What the last update left on the screen. */
  private shown?: Screen | 'thanks';

  /** The phone’s own Back goes one screen back; on a shared tablet it never leaves. */
  private readonly popped = (event: PopStateEvent) => {
    const screen = (event.state as { screen?: Screen } | null)?.screen;
    if (screen !== undefined) {
      this.screen = screen;
    } else if (this.data?.mode === 'tablet') {
      history.pushState({ screen: this.screen }, '');
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.reader.connect();
    addEventListener('popstate', this.popped);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.popped);
    this.reader.disconnect();
  }

  protected override apply(survey: Survey, body: Body): Survey {
    if ('item' in body) {
      return { ...survey, answers: { ...survey.answers, [body.item]: body.value } };
    } else if ('consent' in body) {
      return { ...survey, consented: true };
    } else if ('finish' in body) {
      return { ...survey, finished: true };
    } else if ('followUp' in body) {
      return { ...survey, followUp: body.followUp };
    }
    return 'contactMe' in body ? { ...survey, contactAsked: true } : survey;
  }

  protected override current(): Survey | undefined {
    return this.data?.mode === 'preview' ? this.data : super.current();
  }

  /** To look at only: nothing leaves the page, and nothing is kept. */
  protected override async put(body: Body): Promise<void> {
    if (this.data?.mode === 'preview') {
      this.data = this.apply(this.data, body);
    } else {
      await super.put(body);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const survey = this.current();
    if (this.screen === undefined && survey) {
      const begun = survey.consented && Object.keys(survey.answers).length > 0;
      this.screen = begun ? this.firstOpen(survey, 0) : 'intro';
      if (survey.mode === 'tablet') {
        // what Back comes to at last has no screen: it leads in again
        history.replaceState({}, '');
        history.pushState({ screen: this.screen }, '');
      } else if (this.url) {
        history.replaceState({ screen: this.screen }, '');
      }
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const survey = this.current();
    const shows = survey?.finished && this.screen !== 'help' ? 'thanks' : this.screen;
    // whoever listens or uses keys starts each screen at its heading; a page that was just opened starts at its top
    if (this.shown !== undefined && this.shown !== shows) {
      scrollTo({ top: 0 });
      this.querySelector<HTMLElement>('h1')?.focus();
      if (this.reading) {
        this.read();
      }
    }
    this.shown = this.data ? shows : undefined;
    if (survey && (survey.mode === 'own' || survey.mode === 'link')) {
      void keepPage(this.url, this.account, survey);
    }
  }

  protected override view(survey: Survey): TemplateResult {
    if (this.screen === 'help') {
      return this.helpCard(survey);
    } else if (survey.finished) {
      return this.thanks(survey);
    } else if (this.screen === 'end') {
      return this.end(survey);
    } else if (this.screen === 'stop') {
      return this.stop(survey);
    }
    return typeof this.screen === 'number' ? this.question(survey, this.screen) : this.intro(survey);
  }

  private intro(survey: Survey): TemplateResult {
    const begun = Object.keys(survey.answers).length > 0;
    return html`
      <h1 tabindex="-1">${this.say('title')}</h1>
      ${this.readStep(survey)}
      <p>${this.say(`why.${survey.wave}`)}</p>
      <p>${this.say('consent.who')}</p>
      <p>${this.say(survey.allowSkip ? 'consent.stop' : 'consent.stopOnly')}</p>
      <p>${this.say('consent.withdraw')}</p>
      ${begun ? html`<p>${this.say('resume')}</p>` : nothing}
      ${survey.consented ? nothing : html`<p><strong>${this.say('consent.start')}</strong></p>`}
      <button type="button" class="primary wide" @click=${() => this.agree(survey)}>
        ${this.say(begun ? 'goOn' : 'start')}
      </button>
      ${this.foot(survey)}
    `;
  }

  private question(survey: Survey, index: number): TemplateResult {
    const question = survey.questions[index];
    const count = survey.questions.length;
    const answer = survey.answers[question.id];
    return html`
      <div class="survey-bar" aria-hidden="true"><div style="width: ${((index + 1) / count) * 100}%"></div></div>
      <p class="survey-place"><span>${this.say('of', index + 1, count)}</span><span lang=${survey.language}>${question.section}</span></p>
      <h1 id="survey-question" tabindex="-1" lang=${survey.language}>${question.text}</h1>
      <div class="survey-options" role="group" aria-labelledby="survey-question" lang=${survey.language}>
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
        <button type="button" @click=${() => this.go(index > 0 ? index - 1 : 'intro')}>${this.say('back')}</button>
        ${answer !== undefined
          ? html`<button type="button" @click=${() => this.next(survey, index)}>${this.say('next')}</button>`
          : nothing}
        ${survey.allowSkip
          ? html`<button type="button" @click=${(event: MouseEvent) => this.answer(event, survey, index, null)}>
              ${this.say('skip')}
            </button>`
          : nothing}
        ${this.readButton(survey)}
        ${survey.mode === 'preview'
          ? nothing
          : html`<button type="button" @click=${() => this.go('stop')}>${this.say('stopNow')}</button>`}
      </div>
      ${this.foot(survey)}
    `;
  }

  /** Everything is answered or skipped, but the end was not sent: the phone was closed just then. */
  private end(survey: Survey): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('end')}</h1>
      <p>${this.say('end.text')}</p>
      <button type="button" class="primary wide" @click=${() => this.put({ finish: true })}>${this.say('finish')}</button>
      <button type="button" class="wide" @click=${() => this.go(survey.questions.length - 1)}>${this.say('back')}</button>
      ${this.foot(survey)}
    `;
  }

  private stop(survey: Survey): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('stop.title')}</h1>
      <p>${this.say(`stop.${survey.mode}`)}</p>
      <button type="button" class="primary wide" @click=${() => this.go(this.firstOpen(survey, 0))}>
        ${this.say('goOn')}
      </button>
      ${this.leave(survey)} ${this.foot(survey)}
    `;
  }

  private thanks(survey: Survey): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('thanks')}</h1>
      ${this.readStep(survey)}
      <p>${this.say('thanks.text')}</p>
      ${this.scores.length > 0
        ? html`
            <h2>${this.say('scores')}</h2>
            <ul class="rows">
              ${this.scores.map(({ title, value }) => html`<li><span class="name">${title}</span>${value}</li>`)}
            </ul>
          `
        : nothing}
      ${survey.asksFollowUp ? this.askForFollowUps(survey) : nothing} ${this.leave(survey)} ${this.foot(survey)}
    `;
  }

  private askForFollowUps(survey: Survey): TemplateResult {
    return html`
      <h2 id="follow-up">${this.say('followUp')}</h2>
      <p>${this.say('followUp.text')}</p>
      <div class="survey-steps" role="group" aria-labelledby="follow-up">
        ${[true, false].map(
          (yes) => html`
            <button type="button" aria-pressed=${survey.followUp === yes} @click=${() => this.put({ followUp: yes })}>
              ${this.say(yes ? 'followUp.yes' : 'followUp.no')}
            </button>
          `,
        )}
      </div>
    `;
  }

  private helpCard(survey: Survey): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('help.title')}</h1>
      ${this.readStep(survey)}
      <p>${this.say('help.text')}</p>
      <ul class="rows">
        ${survey.help.map(
          (line) =>
            html`<li>
              <span class="name">${line.name}</span>
              ${line.hours && html`<p>${line.hours}</p>`}
              ${line.ways.map((way) => html`<a class="button" href=${way.href}>${way.label}</a> `)}
              ${line.checked && html`<p class="quiet">${line.checked}</p>`}
            </li>`,
        )}
      </ul>
      <div role="status">
        ${survey.contactAsked
          ? html`<p><strong>${this.say(this.askedWords())}</strong></p>`
          : html`
              <p>${this.say('help.contact')}</p>
              <button type="button" class="wide" @click=${() => this.put({ contactMe: true })}>
                ${this.say('help.contactMe')}
              </button>
            `}
      </div>
      <button type="button" class="primary wide" @click=${() => this.go(this.afterHelp)}>
        ${this.say(survey.finished ? 'goOn' : 'help.goOn')}
      </button>
      ${this.foot(survey)}
    `;
  }

  /** He must not wait for somebody who has not been told. */
  private askedWords(): string {
    const isWaiting = this.outbox?.waiting(this.url).some(({ body }) => 'contactMe' in (body as object));
    if (!isWaiting) {
      return 'help.asked';
    }
    return this.outbox?.state === 'saving' ? 'help.asking' : 'help.askedLater';
  }

  /** The way out: to his own pages, to nowhere, or back to the facilitator with nothing left of him. */
  private leave(survey: Survey): TemplateResult | typeof nothing {
    if (survey.mode === 'own') {
      return html`<p><a class="button primary wide" href="/">${this.say('today')}</a></p>`;
    } else if (survey.mode === 'tablet') {
      const saved = this.outbox?.state === 'saved';
      return html`
        <button type="button" class="primary wide" aria-disabled=${!saved} @click=${() => saved && this.giveBack()}>
          ${this.say('giveBack')}
        </button>
        ${saved ? nothing : html`<p>${this.say('giveBack.wait')}</p>`}
      `;
    }
    return survey.mode === 'link' ? html`<p>${this.say('close')}</p>` : nothing;
  }

  private foot(survey: Survey): TemplateResult {
    return html`
      ${survey.notice ? html`<p class="quiet" lang=${survey.language}>${survey.notice}</p>` : nothing}
      ${survey.mode !== 'tablet' || this.screen === 'help'
        ? nothing
        : // elsewhere the page’s own link leads to the numbers; a tablet that was handed over shows nothing else
          html`<p><button type="button" class="plain" @click=${this.talk}>${this.say('helpLink')}</button></p>`}
      ${survey.mode === 'preview' || !survey.consented ? nothing : this.status()}
    `;
  }

  private readonly talk = (): void => {
    this.afterHelp = this.screen ?? 'intro';
    this.go('help');
  };

  private agree(survey: Survey): void {
    if (!survey.consented) {
      void this.put({ consent: survey.consent });
    }
    if (this.reading) {
      void this.put({ readAloud: true });
    }
    this.go(this.firstOpen(survey, 0));
  }

  private answer(event: MouseEvent, survey: Survey, index: number, value: number | null): void {
    // the second tap of a double tap would answer the question that has just come
    if (event.detail > 1) {
      return;
    }
    const question = survey.questions[index];
    void this.put({ item: question.id, value });
    const open = this.firstOpen(this.apply(survey, { item: question.id, value }), index + 1);
    if (open === 'end') {
      void this.put({ finish: true }).then(() => this.readScores());
    }
    if (value !== null && question.distress.includes(value)) {
      this.afterHelp = open;
      this.go('help');
    } else {
      this.go(open);
    }
  }

  private next(survey: Survey, index: number): void {
    this.go(index + 1 < survey.questions.length ? index + 1 : this.firstOpen(survey, 0));
  }

  private go(screen: Screen): void {
    this.screen = screen;
    if (this.url) {
      history.pushState({ screen }, '');
    }
  }

  /** The next question that has neither an answer nor a skip, from that number on and then from the first. */
  private firstOpen(survey: Survey, from: number): Screen {
    const open = survey.questions.flatMap(({ id }, index) => (survey.answers[id] === undefined ? [index] : []));
    return open.find((index) => index >= from) ?? open[0] ?? 'end';
  }

  /** Only where the programme shows a man his scores does the server give any. */
  private async readScores(): Promise<void> {
    if (this.data?.mode !== 'preview') {
      const response = await fetch(`${this.url}/scores`).catch(() => undefined);
      this.scores = response?.ok ? ((await response.json()) as { title: string; value: string }[]) : [];
    }
  }

  /** Above what there is to read. */
  private readStep(survey: Survey): TemplateResult | typeof nothing {
    return canRead(this.spoken(survey)) ? html`<div class="survey-steps">${this.readButton(survey)}</div>` : nothing;
  }

  /** Not there where this browser has no voice for what stands on the screen. */
  private readButton(survey: Survey): TemplateResult | typeof nothing {
    return canRead(this.spoken(survey))
      ? html`<button type="button" class="read" aria-pressed=${this.reading} @click=${() => this.readOrNot(survey)}>
          ${this.say('readAloud')}
        </button>`
      : nothing;
  }

  /** The language of what he has before him: the questions’, or the page’s. */
  private spoken(survey: Survey): string {
    return typeof this.screen === 'number' && !survey.finished ? survey.language : document.documentElement.lang;
  }

  private readOrNot(survey: Survey): void {
    this.reading = !this.reading;
    if (this.reading) {
      // how he answered; before his yes nothing is noted of him, and afterwards it would not be true
      if (survey.consented && !survey.finished) {
        void this.put({ readAloud: true });
      }
      this.read();
    } else {
      this.reader.stop();
    }
  }

  private read(): void {
    const survey = this.current();
    if (!survey) {
      return;
    }
    if (typeof this.screen === 'number' && !survey.finished) {
      const question = survey.questions[this.screen];
      this.reader.read([question.text, ...question.options.map(({ label }) => label)], survey.language);
    } else {
      const parts = this.querySelectorAll('h1, h2, p:not(.pocket-status, .quiet), .name, a.button, button:not(.read)');
      const texts = [...parts].filter((part) => !part.querySelector('a, button')).map((part) => part.textContent ?? '');
      this.reader.read(texts.map((text) => text.trim()), document.documentElement.lang);
    }
  }

  /** Nothing of him is left on the tablet, and it opens nothing until somebody signs in. */
  private async giveBack(): Promise<void> {
    await post(`${this.url}/end`, {}).catch(() => undefined);
    await Promise.all(this.outbox?.kept.map((kept) => this.outbox?.drop(kept.id)) ?? []);
    location.replace('/login');
  }
}

customElements.define('alongside-survey', SurveyElement);
