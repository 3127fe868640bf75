/*
 * Keeps “Need to talk to someone?” on this phone for when there is no signal, from whatever page he is on; and on that
 * page itself, asks whether the man signed in may ask for a call. Without it all numbers are there just the same.
 */
(() => {
  keep();
  const place = document.getElementById('ring');
  if (place) {
    const words = JSON.parse(document.getElementById('words').textContent);
    ask('GET').then((state) => state && show(state));

    function show(state) {
      const parts = [element('h2', words.title)];
      if (state.contact) {
        parts.push(element('p', words.contact.replace('{0}', state.contact)));
      }
      if (state.phone) {
        parts.push(link(state.call, words.ring.replace('{0}', state.phone)));
      }
      if (state.possible && state.asked) {
        const asked = element('p', state.asked);
        asked.setAttribute('role', 'status');
        parts.push(asked, button(words.takeBack, 'DELETE'));
      } else if (state.possible) {
        parts.push(button(words.ask, 'POST'), element('p', words.hint));
      }
      if (state.problem) {
        const problem = element('p', state.problem);
        problem.className = 'problem';
        problem.setAttribute('role', 'alert');
        parts.push(problem);
      }
      // what his own project says comes before what others say
      const own = state.projects.map((id) => document.querySelector(`[data-project="${id}"]`)).filter(Boolean);
      place.after(...own);
      place.replaceChildren(...parts);
      place.hidden = parts.length === 1;
    }

    function button(text, method) {
      const made = element('button', text);
      made.type = 'button';
      if (method === 'POST') {
        made.className = 'primary';
      }
      made.addEventListener('click', async () => {
        made.disabled = true;
        const state = await ask(method);
        if (state) {
          show(state);
          place.querySelector('button, [role=alert]')?.focus();
        } else {
          made.disabled = false;
          const problem = element('p', words.noSignal);
          problem.className = 'problem';
          problem.setAttribute('role', 'alert');
          place.querySelectorAll('.problem').forEach((old) => old.remove());
          place.append(problem);
        }
      });
      return made;
    }
  }

  /** Nothing when nobody is signed in, or when there is no signal. */
  async function ask(method) {
    const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
    try {
      const answer = await fetch('/api/ring-me', { method, headers: { 'X-XSRF-TOKEN': token }, cache: 'no-store' });
      return answer.ok ? await answer.json() : undefined;
    } catch {
      return undefined;
    }
  }

  function element(name, text) {
    return Object.assign(document.createElement(name), { textContent: text });
  }

  function link(address, text) {
    return Object.assign(element('a', text), { href: address, className: 'button' });
  }

  /** Numbers change seldom: once in an hour is often enough. */
  async function keep() {
    try {
      const registration = await navigator.serviceWorker?.register('/pocket-worker.js', { scope: '/help' });
      const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
      worker?.postMessage({ keep: true, goodFor: 60 * 60 * 1000 });
    } catch {
      // a browser that keeps nothing
    }
  }
})();
