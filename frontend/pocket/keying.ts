import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { say, type Words } from './words';

interface Question {
  text: string;
  labels: string[];
}

/** What was keyed first, beside the lines too. */
interface Keyed {
  lines: string[];
  helper: string;
  language: string;
  contactMe: boolean;
}

/** Boxes are numbered from 1, and after 9 come A, B …: one keystroke each. */
function place(key: string): number {
  return parseInt(key, 36);
}

/** One keystroke a line: the number of the ticked box, or 0 for a line that was left empty. Enter saves. */
class AlongsideKeying extends LitElement {
  @property({ attribute: false }) words: Words = {};
  @property({ attribute: false }) questions: Question[] = [];
  /** in which the form was printed: at first that of this page */
  @property() language = 'en-GB';

  /** The first line is his yes; then one a question. */
  @state() private keyed: string[] = [];
  @state() private first?: Keyed;
  /** Somebody has asked to save it, so that what stands beside the lines has been keyed too. */
  @state() private looked = false;
  @state() private helper = 'NOBODY';
  @state() private contactMe = false;
  @state() private problem = '';

  protected override createRenderRoot() {
    return this;
  }

  protected override firstUpdated(): void {
    this.inputs()[0]?.focus();
  }

  protected override render(): TemplateResult {
    const differences = this.first && this.complete() ? this.differences(this.first, this.looked) : [];
    return html`
      <p>${this.say(this.first ? 'again' : 'how')}</p>
      <form @submit=${this.save}>
        <ol class="keying">
          ${[...Array(this.questions.length + 1).keys()].map(
            (line) => html`
              <li>
                <label for="key-${line}">${this.line(line)}</label>
                <input
                  id="key-${line}"
                  inputmode=${this.places(line) > 9 ? 'text' : 'numeric'}
                  autocomplete="off"
                  .value=${this.keyed[line] ?? ''}
                  @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
                  @input=${(event: InputEvent) => this.key(event, line)}
                />
              </li>
            `,
          )}
        </ol>
        <div class="keying-beside">
          <label>
            <input
              type="checkbox"
              .checked=${this.contactMe}
              @change=${(event: Event) => (this.contactMe = (event.target as HTMLInputElement).checked)}
            />
            ${this.say('contactMe')}
          </label>
          <label for="key-helper">${this.say('helper')}</label>
          <select
            id="key-helper"
            .value=${this.helper}
            @change=${(event: Event) => (this.helper = (event.target as HTMLSelectElement).value)}
          >
            ${['NOBODY', 'FACILITATOR', 'SOMEBODY_ELSE'].map(
              (who) => html`<option value=${who}>${this.say(who)}</option>`,
            )}
          </select>
          <label for="key-language">${this.say('language')}</label>
          <select
            id="key-language"
            @change=${(event: Event) => (this.language = (event.target as HTMLSelectElement).value)}
          >
            ${['en-GB', 'cy-GB'].map(
              (tag) => html`<option value=${tag} ?selected=${tag === this.language}>${this.say(tag)}</option>`,
            )}
          </select>
        </div>
        ${differences.length > 0
          ? html`<div role="alert">
              <p class="problem">${this.say('differences', differences.length)}</p>
              <ul>
                ${differences.map((difference) => html`<li>${difference}</li>`)}
              </ul>
            </div>`
          : nothing}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <button class="primary">${this.say('save')}</button>
        ${this.first ? nothing : html`<button type="button" @click=${this.again}>${this.say('twice')}</button>`}
      </form>
    `;
  }

  private say(key: string, ...args: (string | number)[]): string {
    return say(this.words, key, ...args);
  }

  private line(line: number): string {
    return line === 0 ? this.say('yes') : `${line}. ${this.questions[line - 1].text}`;
  }

  private places(line: number): number {
    return line === 0 ? 1 : this.questions[line - 1].labels.length;
  }

  private inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.keying input')];
  }

  /** A number that stands on the paper goes on to the next line by itself; anything else is not taken. */
  private key(event: InputEvent, line: number): void {
    const input = event.target as HTMLInputElement;
    // beside what stood there already, where a click has put the cursor: the last keystroke counts
    const typed = event.data?.length === 1 ? event.data : input.value;
    const taken = /^[\da-z]$/i.test(typed) && place(typed) <= this.places(line);
    input.value = taken ? typed.toUpperCase() : '';
    this.keyed = Object.assign([...this.keyed], { [line]: input.value });
    if (taken) {
      this.inputs()[line + 1]?.focus();
    }
  }

  private complete(): boolean {
    return [...Array(this.questions.length + 1).keys()].every((line) => this.keyed[line]);
  }

  private differences(first: Keyed, beside: boolean): string[] {
    const lines = first.lines.map((value, line) => [this.line(line), value, this.keyed[line]]);
    const words = [
      [this.say('contactMe'), this.ticked(first.contactMe), this.ticked(this.contactMe)],
      [this.say('helper'), this.say(first.helper), this.say(this.helper)],
      [this.say('language'), this.say(first.language), this.say(this.language)],
    ];
    return [...lines, ...(beside ? words : [])]
      .filter(([, once, again]) => once !== again)
      .map(([what, once, again]) => this.say('difference', what, once, again));
  }

  private ticked(is: boolean): string {
    return this.say(is ? 'ticked' : 'notTicked');
  }

  private readonly again = (): void => {
    if (!this.complete()) {
      this.problem = this.say('missing');
      return;
    }
    this.problem = '';
    this.first = { lines: this.keyed, helper: this.helper, language: this.language, contactMe: this.contactMe };
    this.keyed = [];
    this.helper = 'NOBODY';
    this.contactMe = false;
    this.inputs()[0].focus();
  };

  private readonly save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.complete()) {
      this.problem = this.say('missing');
      return;
    }
    this.problem = '';
    // every difference is shown before anything is saved; what stands on the page when it is saved again counts
    if (this.first && !this.looked && this.differences(this.first, true).length > 0) {
      this.looked = true;
      this.problem = this.say('look');
      return;
    }
    const places = this.questions.map((_, index) => place(this.keyed[index + 1]));
    const detail = { saidYes: this.keyed[0] === '1', places, helper: this.helper, contactMe: this.contactMe, language: this.language };
    this.dispatchEvent(new CustomEvent('keyed', { detail }));
  };
}

customElements.define('alongside-keying', AlongsideKeying);
