import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { keepPage, keepShell } from './kept-page';
import { newId, type Kept } from './outbox';
import { PocketElement } from './pocket-element';
import { count, CHOICES, lay, layTheirs, layWhenDone, type Body, type Man, type Mark, type Register } from './register-data';

const LONGEST_NAME = 100;
const LONGEST_NOTE = 500;
/** How long a hand rests before what it typed is kept. */
const REST = 500;

/** What a command was, even one that makes no sense. */
const bodyOf = (kept: Kept): Body =>
  (typeof kept.body === 'object' && kept.body !== null ? kept.body : {}) as Body;
const isNote = (body: Body) => 'note' in body;
const isOthers = (body: Body) => 'others' in body;

/** Who is here: one row a man, one tap a mark, with or without signal. */
export class RegisterElement extends PocketElement<Register, Body> {
  /** Of a man on the list whose name was typed as a walk-in’s. */
  @state() private namesake?: Man;
  /** The refused command that is being put right. */
  @state() private fixing?: string;
  /** What is being typed into the note; undefined when it is as kept. */
  @state() private draft?: string;

  /** The change of the note that he saw when he began to type. */
  private draftSaw = 0;
  private resting?: number;

  protected override apply(data: Register, body: Body, kept: Kept): Register {
    return lay(data, body, Date.parse(kept.at));
  }

  protected override carriedOut(data: Register, body: Body, kept: Kept): Register {
    return layWhenDone(data, body, Date.parse(kept.at), kept.outcome);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.keepNote);
  }

  override disconnectedCallback(): void {
    this.keepNote();
    removeEventListener('pagehide', this.keepNote);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // what somebody else has set is shown with the sentence that tells of it, whether the page hears of it or not
    for (const kept of this.outbox?.refused(this.url) ?? []) {
      this.data = this.data && layTheirs(this.data, bodyOf(kept), kept.arguments ?? []);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('data') && this.data) {
      void keepPage(this.url, this.account, this.data);
      void keepShell('/sessions', this.account);
    }
    if (changed.has('namesake') && this.namesake) {
      this.querySelector('.walk-in .problem')?.scrollIntoView({ block: 'center' });
    }
    if (changed.has('fixing') && this.fixing) {
      this.querySelector<HTMLElement>('.fix select, .fix input')?.focus();
    }
  }

  protected override view(register: Register): TemplateResult {
    const { men } = register;
    const unmarked = men.filter((man) => man.mark === 'UNMARKED').length;
    return html`
      <div class="register-bar">
        <p role="status">${count(register, (key, ...args) => this.say(key, ...args))}</p>
        ${this.status()}
      </div>
      ${men.length === 0
        ? html`<p class="empty">${this.say('empty')}</p>`
        : html`
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
          `}
      ${this.walkIn(men)} ${this.others(register)} ${this.note(register)}
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

  private walkIn(men: Man[]): TemplateResult {
    return html`
      <form class="walk-in" @submit=${(event: SubmitEvent) => this.walkedIn(event, men)}>
        <label for="walk-in-name">${this.say('walkIn')}</label>
        <div>
          <input
            id="walk-in-name"
            name="name"
            maxlength=${LONGEST_NAME}
            autocomplete="off"
            autocapitalize="words"
            aria-describedby="walk-in-hint"
            @input=${() => (this.namesake = undefined)}
          />
          <button type="submit">${this.say('walkIn.add')}</button>
        </div>
        <p id="walk-in-hint">${this.say('walkIn.hint')}</p>
        ${this.namesake ? this.sameName(this.namesake) : nothing}
      </form>
    `;
  }

  /** Shown, never decided: only whoever stands there knows. */
  private sameName(man: Man): TemplateResult {
    return html`
      <div class="problem" role="alert">
        <span>${this.say('walkIn.same', man.name)}</span>
        <button type="button" @click=${() => this.isHim(man)}>${this.say('walkIn.him', man.name)}</button>
        <button type="submit" name="another" value="yes">${this.say('walkIn.another', man.name)}</button>
      </div>
    `;
  }

  private others({ others }: Register): TemplateResult {
    const number = Number(others.value || 0);
    const set = (to: number) =>
      void this.replace({ others: Math.min(Math.max(to, 0), 999), saw: others.change }, isOthers, others.at);
    return html`
      <div class="others" role="group" aria-labelledby="others-label">
        <span id="others-label">${this.say('others')}</span>
        <div>
          <button type="button" aria-label=${this.say('others.fewer')} @click=${() => set(number - 1)}>−</button>
          <output aria-live="polite">${number}</output>
          <button type="button" aria-label=${this.say('others.more')} @click=${() => set(number + 1)}>+</button>
        </div>
      </div>
    `;
  }

  private note({ note }: Register): TemplateResult {
    return html`
      <div class="note">
        <label for="session-note">${this.say('note')}</label>
        <textarea
          id="session-note"
          rows="3"
          maxlength=${LONGEST_NOTE}
          aria-describedby="session-note-hint"
          .value=${this.draft ?? note.value}
          @input=${(event: InputEvent) => this.typed((event.target as HTMLTextAreaElement).value)}
          @blur=${this.keepNote}
        ></textarea>
        <p id="session-note-hint">${this.say('note.hint')}</p>
      </div>
    `;
  }

  private typed(text: string): void {
    if (this.draft === undefined) {
      this.draftSaw = this.current()?.note.change ?? 0;
    }
    this.draft = text;
    clearTimeout(this.resting);
    this.resting = window.setTimeout(this.keepNote, REST);
  }

  private readonly keepNote = (): void => {
    clearTimeout(this.resting);
    const note = this.current()?.note;
    if (this.draft !== undefined && note && this.draft !== note.value) {
      void this.replace({ note: this.draft, saw: this.draftSaw }, isNote, note.at);
    }
    this.draft = undefined;
  };

  private walkedIn(event: SubmitEvent, men: Man[]): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = form.elements.namedItem('name') as HTMLInputElement;
    const name = field.value.trim();
    const another = (event.submitter as HTMLButtonElement | null)?.name === 'another';
    const same = men.find((man) => man.name.toLowerCase() === name.toLowerCase());
    if (!name || (same && !another)) {
      this.namesake = name ? same : undefined;
      field.focus();
      return;
    }
    this.namesake = undefined;
    field.value = '';
    field.focus();
    void this.add(name);
  }

  private async add(firstName: string): Promise<void> {
    await this.put({ enrolment: newId(), mark: 'PRESENT', saw: 0, walkIn: firstName });
  }

  private isHim(man: Man): void {
    this.namesake = undefined;
    const field = this.querySelector<HTMLInputElement>('#walk-in-name');
    if (field) {
      field.value = '';
      field.focus();
    }
    void this.mark(man, 'PRESENT');
  }

  /** Tapping the pressed one again takes the mark back. */
  private async tap(enrolment: string, mark: Mark): Promise<void> {
    const man = this.current()?.men.find((candidate) => candidate.enrolment === enrolment);
    if (man) {
      await this.mark(man, man.mark === mark ? 'UNMARKED' : mark);
    }
  }

  private async mark(man: Man, mark: Mark): Promise<void> {
    const walkIn = man.walkIn ? { walkIn: man.walkIn } : {};
    await this.put({ enrolment: man.enrolment, mark, saw: man.change, ...walkIn }, man.at);
  }

  private readonly everyone = async (): Promise<void> => {
    const unmarked = this.current()?.men.filter((man) => man.mark === 'UNMARKED') ?? [];
    await Promise.all(
      unmarked.map((man) =>
        this.put({ enrolment: man.enrolment, mark: 'PRESENT', saw: man.change, onlyIfUnmarked: true }, man.at),
      ),
    );
  };

  protected override refusal(kept: Kept): string {
    const body = bodyOf(kept);
    const [by, theirs] = kept.arguments ?? [];
    if (kept.problem === 'pocket.register.meanwhile' && 'mark' in body) {
      return this.say('meanwhile', by, this.say(String(theirs)), this.nameOf(body.enrolment), this.say(body.mark));
    }
    const what =
      'mark' in body
        ? this.say('refused.mark', body.walkIn ?? this.nameOf(body.enrolment), this.say(body.mark ?? ''))
        : this.say('others' in body ? 'refused.others' : 'refused.note');
    return `${what} ${super.refusal(kept)}`;
  }

  private nameOf(enrolment: string): string {
    return this.current()?.men.find((man) => man.enrolment === enrolment)?.name ?? this.say('somebody');
  }

  protected override choices(kept: Kept): TemplateResult {
    const body = bodyOf(kept);
    const drop = () => void this.outbox?.drop(kept.id);
    if (kept.problem?.endsWith('eanwhile')) {
      const mine = 'mark' in body ? this.say('meanwhile.mine', this.say(body.mark)) : this.say('meanwhile.put');
      return html`
        <button type="button" @click=${drop}>${this.say('meanwhile.leave')}</button>
        <button type="button" @click=${() => void this.again(kept, body)}>${mine}</button>
      `;
    }
    return this.fixing === kept.id
      ? this.fixForm(kept)
      : html`
          ${kept.problem === 'pocket.ourFault' || kept.problem === 'pocket.sessionCancelled'
            ? html`<button type="button" @click=${() => void this.again(kept, body)}>${this.say('again')}</button>`
            : nothing}
          <button type="button" @click=${() => (this.fixing = kept.id)}>${this.say('fix')}</button>
          <button type="button" @click=${drop}>${this.say('drop')}</button>
        `;
  }

  /** The same once more by one who has seen what stands now. */
  private async again(kept: Kept, body: Body): Promise<void> {
    const now = this.current();
    const seen = 'mark' in body ? now?.men.find((man) => man.enrolment === body.enrolment) : isNote(body) ? now?.note : now?.others;
    if ('mark' in body) {
      // as a tap of his own: “Everyone’s here” would leave alone whom somebody has marked
      await this.put({ enrolment: body.enrolment, mark: body.mark, saw: seen?.change ?? 0, ...(body.walkIn && { walkIn: body.walkIn }) }, seen?.at);
    } else {
      await this.put({ ...body, saw: seen?.change ?? 0 }, seen?.at);
    }
    await this.outbox?.drop(kept.id);
  }

  /** What was meant, to be said again: for which man, and what. */
  private fixForm(kept: Kept): TemplateResult {
    const body = bodyOf(kept);
    const isMark = !('others' in body) && !('note' in body);
    const men = this.current()?.men ?? [];
    const mark = 'mark' in body && CHOICES.includes(body.mark) ? body.mark : 'PRESENT';
    const name = 'mark' in body ? (body.walkIn ?? '') : '';
    return html`
      <form class="fix" @submit=${(event: SubmitEvent) => void this.fixed(event, kept)}>
        ${isMark
          ? html`
              <label>
                ${this.say('fix.who')}
                <select name="who">
                  ${men.map((man) => html`<option value=${man.enrolment}>${man.name}</option>`)}
                  <option value="" ?selected=${name !== ''}>${this.say('fix.other')}</option>
                </select>
              </label>
              <label>
                ${this.say('fix.name')}
                <input name="name" maxlength=${LONGEST_NAME} autocomplete="off" .defaultValue=${name} />
              </label>
              <label>
                ${this.say('fix.what')}
                <select name="what">
                  ${CHOICES.map(
                    (choice) => html`<option value=${choice} ?selected=${choice === mark}>${this.say(choice)}</option>`,
                  )}
                </select>
              </label>
            `
          : html`
              <label>
                ${this.say('others' in body ? 'others' : 'note')}
                <input
                  name="value"
                  maxlength=${LONGEST_NOTE}
                  inputmode=${'others' in body ? 'numeric' : 'text'}
                  .defaultValue=${String('others' in body ? body.others : body.note)}
                />
              </label>
            `}
        <button type="submit">${this.say('fix.save')}</button>
        <button type="button" @click=${() => (this.fixing = undefined)}>${this.say('fix.cancel')}</button>
      </form>
    `;
  }

  private async fixed(event: SubmitEvent, kept: Kept): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const body = bodyOf(kept);
    const now = this.current();
    if (now && 'others' in body) {
      const others = Math.min(Math.max(Math.trunc(Number(text('value'))) || 0, 0), 999);
      await this.put({ others, saw: now.others.change }, now.others.at);
    } else if (now && 'note' in body) {
      await this.put({ note: text('value'), saw: now.note.change }, now.note.at);
    } else if (now) {
      const man = now.men.find((candidate) => candidate.enrolment === text('who'));
      const mark = text('what') as Mark;
      if (man) {
        await this.mark(man, mark);
      } else if (text('name')) {
        await this.put({ enrolment: newId(), mark, saw: 0, walkIn: text('name') });
      } else {
        this.querySelector<HTMLElement>('.fix input')?.focus();
        return;
      }
    }
    this.fixing = undefined;
    await this.outbox?.drop(kept.id);
  }
}

customElements.define('alongside-register', RegisterElement);
