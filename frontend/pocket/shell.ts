import { lastPage } from './kept-page';
import { outboxOf } from './outbox';
import { say, type Words } from './words';

interface Shown extends HTMLElement {
  words: Words;
  account: string;
  url: string;
  data?: object;
}

const ASK_AGAIN = 10_000;

/** The page that opens without signal: one component with what this phone kept for it, or a sentence why there is nothing. */
export async function openShell<Element extends Shown>(tag: string, url: string): Promise<void> {
  const words = JSON.parse(document.getElementById('words')!.textContent!) as Words;
  const place = document.getElementById('place')!;
  const kept = await lastPage<object>(url);
  if (kept) {
    const element = document.createElement(tag) as Element;
    await outboxOf(kept.account).loaded;
    Object.assign(element, { words, account: kept.account, url, data: kept.data });
    place.append(element);
  } else {
    place.append(paragraph(say(words, 'shell.nothing')));
  }
  await signal();
  const again = paragraph(say(words, 'shell.again'));
  again.setAttribute('role', 'status');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: say(words, 'shell.open') });
  button.className = 'primary';
  button.addEventListener('click', () => location.reload());
  again.append(' ', button);
  place.before(again);
}

function paragraph(text: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}

/** Resolves when the server answers. */
async function signal(): Promise<void> {
  for (;;) {
    const answer = await fetch('/actuator/health', { cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  }
}
