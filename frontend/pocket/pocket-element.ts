import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { outboxOf, type Kept, type Outbox } from './outbox';
import { say, type Words } from './words';

/**
 * A component that works on a phone without signal. What it shows is the data that the page gave it with everything
 * done on this phone laid over it; each tap is kept in the outbox first and sent from there.
 */
export abstract class PocketElement<Data extends object, Body> extends LitElement {
  @property({ attribute: false }) words: Words = {};
  @property({ attribute: false }) data?: Data;
  @property() account = '';
  /** Where the commands go. */
  @property() url = '';

  protected outbox?: Outbox;

  private readonly outboxChanged = () => this.requestUpdate();
  private readonly commandDone = (event: Event) => {
    const kept = (event as CustomEvent<Kept>).detail;
    // until the page is told the new state, what was sent must not fall back
    if (kept.url === this.url && this.data) {
      this.data = this.carriedOut(this.data, kept.body as Body, kept);
    }
  };

  /** The data as it is once the command has been carried out. Must not change its argument. */
  protected abstract apply(data: Data, body: Body, kept: Kept): Data;

  /** The page’s data when the server has carried out the command, and may have told the page already. */
  protected carriedOut(data: Data, body: Body, kept: Kept): Data {
    return this.apply(data, body, kept);
  }

  protected abstract view(data: Data): TemplateResult;

  /** In the page itself, so that its style sheet and its tests reach it. */
  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.outbox && this.account) {
      this.outbox = outboxOf(this.account);
      this.outbox.addEventListener('change', this.outboxChanged);
      this.outbox.addEventListener('done', this.commandDone);
    }
    super.willUpdate(changed);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.outbox?.addEventListener('change', this.outboxChanged);
    this.outbox?.addEventListener('done', this.commandDone);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.outbox?.removeEventListener('change', this.outboxChanged);
    this.outbox?.removeEventListener('done', this.commandDone);
  }

  protected say(key: string, ...args: (string | number)[]): string {
    return say(this.words, key, ...args);
  }

  /** Keeps the command on this phone and sends it as soon as there is signal. */
  protected async put(body: Body, after?: number): Promise<void> {
    await this.outbox?.put(this.url, body, after);
  }

  /** The same, in place of earlier ones that have not left this phone yet. */
  protected async replace(body: Body, isOlder: (body: Body) => boolean, after?: number): Promise<void> {
    await this.outbox?.replace(this.url, body, (older) => isOlder(older as Body), after);
  }

  /** The page’s data with what was done on this phone. */
  protected current(): Data | undefined {
    if (!this.data || !this.outbox) {
      return undefined;
    }
    return this.outbox
      .waiting(this.url)
      .reduce<Data>((data, kept) => this.apply(data, kept.body as Body, kept), this.data);
  }

  protected override render(): TemplateResult | typeof nothing {
    const data = this.current();
    return data ? this.view(data) : nothing;
  }

  /** In words: saved, being saved, or kept on this phone; and what could not be saved. */
  protected status(): TemplateResult {
    const refused = this.outbox?.refused(this.url) ?? [];
    return html`
      <p class="pocket-status" role="status" data-state=${this.outbox?.state ?? 'saved'}>
        ${this.say(this.outbox?.state ?? 'saved')}
      </p>
      ${repeat(
        refused,
        (kept) => kept.id,
        (kept) => html`
          <div class="problem" role="alert">
            <span>${this.refusal(kept)}</span>
            ${this.choices(kept)}
          </div>
        `,
      )}
    `;
  }

  /** Why a command could not be saved, in one sentence. */
  protected refusal(kept: Kept): string {
    return this.say('refused', this.reason(kept));
  }

  protected reason(kept: Kept): string {
    return this.say(kept.problem?.replace(/^pocket\./, '') ?? '', ...(kept.arguments ?? []));
  }

  /** What can be done about it. */
  protected choices(kept: Kept): TemplateResult {
    return html`<button type="button" @click=${() => void this.outbox?.drop(kept.id)}>${this.say('drop')}</button>`;
  }
}
