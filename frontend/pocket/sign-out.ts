import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { post, SignedOut } from './api';
import { forgetPages } from './kept-page';
import { Outbox, outboxOf } from './outbox';
import { say, type Words } from './words';

/** Ends the session and wipes what this phone kept, after asking when something has not been sent. */
class SignOut extends LitElement {
  @property({ attribute: false }) words: Words = {};
  @property() hint = '';
  @property() account = '';

  @state() private asking = false;
  @state() private failed = false;

  private readonly online = () => {
    if (this.failed) {
      void this.leave();
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.online);
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <p class="quiet">${this.hint}</p>
      ${this.failed ? html`<p class="problem" role="alert">${say(this.words, 'failed')}</p>` : nothing}
      ${this.asking
        ? html`
            <p class="problem" role="alert">${say(this.words, 'unsent')}</p>
            <button type="button" class="primary" @click=${() => (this.asking = false)}>${say(this.words, 'stay')}</button>
            <button type="button" @click=${this.leave}>${say(this.words, 'anyway')}</button>
          `
        : html`<button type="button" @click=${this.ask}>${say(this.words, 'button')}</button>`}
    `;
  }

  private async ask(): Promise<void> {
    if (outboxOf(this.account).kept.length > 0) {
      this.asking = true;
    } else {
      await this.leave();
    }
  }

  private readonly leave = async (): Promise<void> => {
    await Promise.all([Outbox.wipe(), forgetPages()]);
    try {
      await post('/logout', {});
    } catch (error) {
      if (!(error instanceof SignedOut)) {
        this.failed = true;
        return;
      }
    }
    location.assign('/login');
  };
}

customElements.define('alongside-sign-out', SignOut);
