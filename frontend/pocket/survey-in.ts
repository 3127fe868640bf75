import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { post } from './api';
import { say, type Words } from './words';

/** Marks the secret of a tablet, which the facilitator’s tap has opened already. */
const TABLET = 'tablet.';

/** Opens a survey by a link, whose secret stands behind the # so that no server’s log has it, or by a code. */
class SurveyIn extends LitElement {
  @property({ attribute: false }) words: Words = {};

  @state() private problem = '';
  private secret = location.hash.slice(1);

  override connectedCallback(): void {
    super.connectedCallback();
    // the secret must not stay in the history of the browser
    history.replaceState(null, '', location.pathname);
    if (this.secret.startsWith(TABLET)) {
      this.secret = this.secret.slice(TABLET.length);
      void this.open(this.secret);
    }
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <h1>${this.say('title')}</h1>
      <form class="card" @submit=${this.submit}>
        ${this.secret
          ? html`<p>${this.say('link')}</p>`
          : html`
              <label for="survey-code">${this.say('code')}</label>
              <input
                id="survey-code"
                name="code"
                required
                autocomplete="one-time-code"
                autocapitalize="characters"
                spellcheck="false"
              />
            `}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <button class="primary wide">${this.say('open')}</button>
      </form>
    `;
  }

  private say(key: string): string {
    return say(this.words, key);
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = new FormData(event.target as HTMLFormElement).get('code');
    void this.open(this.secret || String(code));
  };

  private async open(secret: string): Promise<void> {
    this.problem = '';
    try {
      const response = await post('/survey/in', { secret });
      if (response.ok) {
        location.replace(((await response.json()) as { address: string }).address);
        return;
      }
      const unknown = this.secret ? 'used' : 'unknown';
      this.problem = this.say(response.status === 404 ? unknown : response.status === 422 ? 'closed' : 'again');
      // a link that was used says no more; he may have been given a code too
      this.secret = response.status === 404 ? '' : this.secret;
    } catch {
      this.problem = this.say('again');
    }
  }
}

customElements.define('alongside-survey-in', SurveyIn);
