/** The one way to the server’s JSON interface: same sign-in, CSRF protected. */
export interface Command {
  id: string;
  at: string;
  body: unknown;
}

export interface Result {
  id: string;
  done: boolean;
  /** why it was refused, as a message key with its arguments */
  problem: string | null;
  arguments?: (string | number)[];
  /** what it led to, where the component needs to know */
  outcome?: unknown;
}

export class SignedOut extends Error {}

/** The server was reached and could not do it just now. */
export class ServerTrouble extends Error {}

/** On a bad line a request may hang for minutes; giving up and trying again is quicker. */
const PATIENCE = 15_000;

function csrfToken(): string {
  return document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
}

export async function post(url: string, body: unknown): Promise<Response> {
  const send = () =>
    fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  let response = await send();
  if (response.status === 403) {
    // the token may have been renewed meanwhile: any answer brings the present one
    await fetch('/actuator/health', { cache: 'no-store' });
    response = await send();
  }
  if (response.status === 401 || response.status === 403) {
    throw new SignedOut();
  }
  return response;
}

export async function sendCommands(url: string, account: string, commands: Command[]): Promise<Result[]> {
  const response = await post(url, { account, commands, now: Date.now() });
  if (response.ok) {
    return (await response.json()) as Result[];
  }
  if (response.status >= 500) {
    throw new ServerTrouble(`The server answered ${response.status}`);
  }
  const problem = (await response.json().catch(() => null))?.detail ?? 'doesNotFit';
  if (problem === 'pocket.otherPerson') {
    // somebody else has signed in on this phone meanwhile: kept until its owner is back
    throw new SignedOut();
  }
  // the whole request was refused, for instance because the thing is gone: each command says so
  return commands.map((command) => ({ id: command.id, done: false, problem }));
}
