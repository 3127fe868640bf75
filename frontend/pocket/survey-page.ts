import './survey';
import './survey-in';
import { outboxOf } from './outbox';
import { keptPage } from './kept-page';
import type { Survey, SurveyElement } from './survey';
import type { Words } from './words';

/** What the server wrote into the page. */
interface Page {
  account: string;
  url: string;
  /** what lets this browser send answers; none on a shared tablet */
  pass: string;
  words: Words;
  data: Survey;
}

/** The survey without the Flow client: the page brings its data, so that there is nothing to wait for. */
async function begin(): Promise<void> {
  const place = document.getElementById('survey');
  if (!place) {
    const words = JSON.parse(document.getElementById('words')!.textContent!) as Words;
    const entry = Object.assign(document.createElement('alongside-survey-in'), { words });
    document.querySelector('main')!.append(entry);
    return;
  }
  const { account, url, pass, words, data } = JSON.parse(document.getElementById('page')!.textContent!) as Page;
  if (data.copy && pass) {
    // a browser that is killed forgets its newest cookies; one that is still there is not touched by this
    const secure = location.protocol === 'https:' ? '; secure' : '';
    for (const path of [location.pathname, url]) {
      document.cookie = `alongside-survey=${pass}; path=${path}; max-age=${48 * 60 * 60}; samesite=lax${secure}`;
    }
  }
  const element = document.createElement('alongside-survey') as SurveyElement;
  // what was tapped on this phone and not sent is laid over it before anything is shown: he goes on where he stopped
  const [kept] = await Promise.all([keptPage<Survey>(url, account), outboxOf(account).loaded]);
  Object.assign(element, { account, url, words, data: (data.copy && kept) || data });
  place.append(element);
  if (data.mode === 'own' || data.mode === 'link') {
    await keepForLater();
  }
}

/** The next time this address opens without signal. A shared tablet keeps nothing. */
async function keepForLater(): Promise<void> {
  const worker = navigator.serviceWorker;
  if (worker) {
    await worker.register('/survey/worker.js', { scope: '/survey/' }).catch(() => undefined);
    (await worker.ready).active?.postMessage({ keep: location.href });
  }
}

void begin();
