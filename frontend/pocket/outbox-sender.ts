import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { outboxOf } from './outbox';

/** Stands in the frame of every page, so that what a phone kept is sent wherever its owner is. */
class OutboxSender extends LitElement {
  @property() account = '';

  protected override updated(): void {
    if (this.account) {
      outboxOf(this.account);
    }
  }
}

customElements.define('outbox-sender', OutboxSender);
