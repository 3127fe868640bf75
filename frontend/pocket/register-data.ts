export type Mark = 'PRESENT' | 'APOLOGIES' | 'ABSENT' | 'UNMARKED';

export interface Man {
  enrolment: string;
  name: string;
  mark: Mark;
  /** later than every tap on him so far, in milliseconds */
  at: number;
  /** the number of the change that made his mark: what whoever taps next has seen */
  change: number;
  /** the name that he gave when he walked in, until the page is told of him by the server */
  walkIn?: string;
}

export interface Entry {
  value: string;
  at: number;
  change: number;
}

export interface Register {
  men: Man[];
  others: Entry;
  note: Entry;
}

interface Seen {
  saw: number;
}

export interface Tap extends Seen {
  enrolment: string;
  mark: Mark;
  onlyIfUnmarked?: boolean;
  walkIn?: string;
}

export type Body = Tap | (Seen & { others: number }) | (Seen & { note: string });

export const CHOICES: Mark[] = ['PRESENT', 'APOLOGIES', 'ABSENT'];

/** The register with a tap of this phone laid over it. */
export function lay(data: Register, body: Body, at: number): Register {
  if (typeof body !== 'object' || body === null) {
    return data;
  }
  if ('others' in body) {
    return { ...data, others: { ...data.others, value: String(body.others), at } };
  }
  if ('note' in body) {
    return { ...data, note: { ...data.note, value: body.note, at } };
  }
  const { enrolment, walkIn } = body;
  const men =
    walkIn && !data.men.some((man) => man.enrolment === enrolment)
      ? [...data.men, { enrolment, name: walkIn, mark: 'UNMARKED' as const, at: 0, change: 0, walkIn }]
      : data.men;
  return {
    ...data,
    men: men.map((man) =>
      man.enrolment === enrolment && !(body.onlyIfUnmarked && man.mark !== 'UNMARKED')
        ? { ...man, mark: body.mark, at: Math.max(at, man.at) }
        : man,
    ),
  };
}

/**
 * The register once the server has carried out a tap. `outcome` is the number of the change that it made, or 0 if it made
 * none; nothing when the server had done it before. What the page has been told since is newer and stays.
 */
export function layWhenDone(data: Register, body: Body, at: number, outcome: unknown): Register {
  if (typeof body !== 'object' || body === null) {
    return data;
  }
  const before = standing(data, body);
  const isNews = typeof outcome === 'number' ? outcome > before : before <= (body.saw ?? 0);
  if (!isNews) {
    return data;
  }
  const change = typeof outcome === 'number' ? outcome : before;
  const after = lay(data, 'mark' in body ? { ...body, onlyIfUnmarked: false } : body, at);
  if ('others' in body) {
    return { ...after, others: { ...after.others, change } };
  }
  if ('note' in body) {
    return { ...after, note: { ...after.note, change } };
  }
  return { ...after, men: after.men.map((man) => (man.enrolment === body.enrolment ? { ...man, change } : man)) };
}

/** The register with the mark that somebody else has set, as the server told when it refused a tap. */
export function layTheirs(data: Register, body: Body, [, mark, change]: (string | number)[]): Register {
  if (!('mark' in body) || typeof change !== 'number' || standing(data, body) >= change) {
    return data;
  }
  return {
    ...data,
    men: data.men.map((man) => (man.enrolment === body.enrolment ? { ...man, mark: mark as Mark, change } : man)),
  };
}

function standing(data: Register, body: Body): number {
  if ('others' in body) {
    return data.others.change;
  }
  if ('note' in body) {
    return data.note.change;
  }
  return data.men.find((man) => man.enrolment === body.enrolment)?.change ?? 0;
}

/** “9 of 12 here, 1 sent word, 2 not marked” */
export function count({ men, others }: Register, say: (key: string, ...args: (string | number)[]) => string): string {
  const of = (mark: Mark) => men.filter((man) => man.mark === mark).length;
  const rest = (['APOLOGIES', 'ABSENT', 'UNMARKED'] as const)
    .map((mark) => [mark, of(mark)] as const)
    .filter(([, number]) => number > 0)
    .map(([mark, number]) => say(`count.${mark.toLowerCase()}`, number));
  const unnamed = Number(others.value || 0);
  return [say('count', of('PRESENT'), men.length), ...rest, ...(unnamed ? [say('count.others', unnamed)] : [])].join(', ');
}
