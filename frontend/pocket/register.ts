import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Kept } from './outbox';
import { PocketElement } from './pocket-element';

type Mark = 'PRESENT' | 'APOLOGIES' | 'ABSENT' | 'UNMARKED';

interface Man {
  enrolment: string;
  name: string;
  mark: Mark;
  /** when the mark was tapped, in milliseconds */
  at: number;
}

interface Register {
  men: Man[];
}

interface Tap {
  enrolment: string;
  mark: Mark;
  onlyIfUnmarked?: boolean;
}

const CHOICES: Mark[] = ['PRESENT', 'APOLOGIES', 'ABSENT'];

/** Who is here: one row a man, one tap a mark, with or without signal. */
class RegisterElement extends PocketElement<Register, Tap> {
  /** The server’s own rule: the latest tap stays, and “Everyone’s here” leaves alone whoever is marked. */
  protected override apply(data: Register, tap: Tap, kept: Kept): Register {
    const at = Date.parse(kept.at);
    return {
      men: data.men.map((man) =>
        man.enrolment === tap.enrolment && at >= man.at && !(tap.onlyIfUnmarked && man.mark !== 'UNMARKED')
          ? { ...man, mark: tap.mark, at }
          : man,
      ),
    };
  }

  protected override view({ men }: Register): TemplateResult {
    if (men.length === 0) {
      return html`<p class="empty">${this.say('empty')}</p>`;
    }
    const unmarked = men.filter((man) => man.mark === 'UNMARKED').length;
    return html`
      <div class="register-bar">
        <p role="status">${this.count(men)}</p>
        ${this.status()}
      </div>
      <div class="register-all">
        <button
          type="button"
          aria-describedby="everyone-hint"
          aria-disabled=${unmarked === 0}
          @click=${this.everyone}
        >
          ${this.say('everyone')}
        </button>
        <p id="everyone-hint">${this.say(unmarked === 0 ? 'everyone.none' : 'everyone.hint')}</p>
      </div>
      <ul class="register" aria-label=${this.say('label')}>
        ${repeat(
          men,
          (man) => man.enrolment,
          (man) => this.row(man),
        )}
      </ul>
    `;
  }

  private row(man: Man): TemplateResult {
    const id = `man-${man.enrolment}`;
    return html`
      <li>
        <div role="group" aria-labelledby=${id}>
          <span id=${id}>${man.name}</span>
          <div>
            ${CHOICES.map(
              (mark) => html`
                <button
                  type="button"
                  data-mark=${mark}
                  aria-pressed=${man.mark === mark}
                  @click=${() => void this.tap(man.enrolment, mark)}
                >
                  ${this.say(mark)}
                </button>
              `,
            )}
          </div>
        </div>
      </li>
    `;
  }

  /** “9 of 12 here, 1 sent word, 2 not marked” */
  private count(men: Man[]): string {
    const of = (mark: Mark) => men.filter((man) => man.mark === mark).length;
    const rest = [...CHOICES.slice(1), 'UNMARKED' as const]
      .map((mark) => [mark, of(mark)] as const)
      .filter(([, number]) => number > 0)
      .map(([mark, number]) => this.say(`count.${mark.toLowerCase()}`, number));
    return [this.say('count', of('PRESENT'), men.length), ...rest].join(', ');
  }

  /** Tapping the pressed one again takes the mark back. */
  private async tap(enrolment: string, mark: Mark): Promise<void> {
    const man = this.current()?.men.find((candidate) => candidate.enrolment === enrolment);
    if (man) {
      await this.put({ enrolment, mark: man.mark === mark ? 'UNMARKED' : mark }, man.at);
    }
  }

  private readonly everyone = async (): Promise<void> => {
    const unmarked = this.current()?.men.filter((man) => man.mark === 'UNMARKED') ?? [];
    await Promise.all(
      unmarked.map((man) => this.put({ enrolment: man.enrolment, mark: 'PRESENT', onlyIfUnmarked: true }, man.at)),
    );
  };
}

customElements.define('alongside-register', RegisterElement);
