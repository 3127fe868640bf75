import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { outboxOf } from './outbox';

/**
 * Stands in the frame of every page: sends what a phone kept wherever its owner is, and keeps him from leaving, without
 * signal, the page that he can still work on.
 */
class OutboxSender extends LitElement {
  @property() account = '';
  @property() stay = '';

  @state() private stayed = false;

  private readonly clicked = (event: MouseEvent) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!navigator.onLine && link?.getAttribute('href')?.startsWith('/')) {
      event.preventDefault();
      event.stopPropagation();
      this.stayed = true;
    }
  };
  private readonly online = () => (this.stayed = false);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('click', this.clicked, { capture: true });
    addEventListener('online', this.online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('click', this.clicked, { capture: true });
    removeEventListener('online', this.online);
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div role="status">${this.stayed ? html`<p class="stay">${this.stay}</p>` : nothing}</div>`;
  }

  protected override updated(): void {
    if (this.account) {
      outboxOf(this.account);
    }
  }
}

customElements.define('outbox-sender', OutboxSender);
