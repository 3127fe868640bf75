export type StepState = 'TO_DO' | 'DONE' | 'MOVED_ON' | 'DROPPED';
export type Audience = 'PEER' | 'GROUP' | 'FACILITATOR';

export const AREAS = ['WORK', 'HEALTH', 'HOME', 'PEOPLE', 'LEARNING', 'JOY'] as const;
export type Area = (typeof AREAS)[number];
export const REHEARSALS = ['INTERVIEW', 'CALL', 'LANDLORD', 'JOB_CENTRE'] as const;
export const OUTCOMES = ['GOT_IT', 'NEXT_TALK', 'WAITING', 'SAID_NO', 'DID_NOT_HAPPEN'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Practice {
  what: (typeof REHEARSALS)[number];
  with: 'PEER' | 'FACILITATOR' | 'OTHER';
  peer: string | null;
}

interface Placed {
  id: string;
  /** lower comes first */
  place: number;
  /** later than every tap on it so far, in milliseconds */
  at: number;
}

export interface Goal extends Placed {
  area: Area | null;
  title: string;
  putAway: boolean;
}

export interface Shown {
  to: Audience;
  peer: string | null;
}

export interface Step extends Placed {
  goal: string | null;
  title: string;
  /** '', 'WEEK', 'SESSION' or a day */
  byWhen: string;
  practice: Practice | null;
  state: StepState;
  outcome: Outcome | null;
  shown: Shown[];
  offers: { name: string; hand: 'HELP' | 'WELL_DONE'; picked: boolean }[];
  tea: 'DONE' | 'MOVED_ON' | 'STUCK' | null;
}

export interface Plan {
  goals: Goal[];
  steps: Step[];
  mates: { id: string; name: string }[];
  /** whether there is a group, and so somebody to show a step to */
  group: boolean;
}

export interface StepWords {
  title: string;
  byWhen: string;
  practice: Practice | null;
}

export type Change =
  | { goal: { id: string; title: string; area: Area | null } }
  | { goalWords: { id: string; title: string } }
  | { goalAway: { id: string; away: boolean } }
  | { goalPlace: { id: string; place: number } }
  | { add: StepWords & { id: string; goal?: string } }
  | { words: StepWords & { id: string } }
  | { state: { id: string; state: StepState } }
  | { place: { id: string; place: number } }
  | { outcome: { id: string; outcome: Outcome | null } }
  | { show: { id: string; to: Audience; peer: string | null; shown: boolean } }
  | { undoTea: { id: string } };

/** The plan with a change of this phone laid over it, tapped at that time. */
export function lay(plan: Plan, change: Change, at: number): Plan {
  if (typeof change !== 'object' || change === null) {
    return plan;
  }
  if ('goal' in change) {
    const { id, title, area } = change.goal;
    const goal: Goal = { id, title, area: area ?? null, place: at, putAway: false, at };
    return known(plan.goals, id) ? plan : { ...plan, goals: [...plan.goals, goal] };
  }
  if ('add' in change) {
    const { id, title, byWhen, goal, practice } = change.add;
    const step: Step = {
      ...{ id, title, byWhen: byWhen ?? '', goal: goal ?? null, practice: practice ?? null, state: 'TO_DO', place: at, at },
      ...{ outcome: null, shown: [], offers: [], tea: null },
    };
    return known(plan.steps, id) ? plan : { ...plan, steps: [...plan.steps, step] };
  }
  if ('goalWords' in change) {
    return goal(plan, change.goalWords.id, at, { title: change.goalWords.title });
  }
  if ('goalAway' in change) {
    return goal(plan, change.goalAway.id, at, { putAway: change.goalAway.away });
  }
  if ('goalPlace' in change) {
    return goal(plan, change.goalPlace.id, at, { place: change.goalPlace.place });
  }
  if ('words' in change) {
    const { id, title, byWhen, practice } = change.words;
    return step(plan, id, at, () => ({ title, byWhen, practice }));
  }
  if ('state' in change) {
    return step(plan, change.state.id, at, () => ({ state: change.state.state, tea: null }));
  }
  if ('place' in change) {
    return step(plan, change.place.id, at, () => ({ place: change.place.place }));
  }
  if ('outcome' in change) {
    return step(plan, change.outcome.id, at, () => ({ outcome: change.outcome.outcome }));
  }
  if ('show' in change) {
    const { id, to, peer, shown } = change.show;
    return step(plan, id, at, (old) => ({
      shown: [...old.shown.filter((one) => !same(one, { to, peer })), ...(shown ? [{ to, peer }] : [])],
    }));
  }
  // what it was before, only the server knows: until it says so, the words of the tea round are gone
  return 'undoTea' in change ? step(plan, change.undoTea.id, at, () => ({ tea: null })) : plan;
}

export function same(one: Shown, other: Shown): boolean {
  return one.to === other.to && one.peer === other.peer;
}

function known(all: Placed[], id: string): boolean {
  return all.some((one) => one.id === id);
}

function goal(plan: Plan, id: string, at: number, change: Partial<Goal>): Plan {
  const changed = (one: Goal) => (one.id === id ? { ...one, ...change, at: Math.max(at, one.at) } : one);
  return { ...plan, goals: plan.goals.map(changed) };
}

function step(plan: Plan, id: string, at: number, change: (old: Step) => Partial<Step>): Plan {
  const changed = (one: Step) => (one.id === id ? { ...one, ...change(one), at: Math.max(at, one.at) } : one);
  return { ...plan, steps: plan.steps.map(changed) };
}

export function inOrder<T extends Placed>(all: T[]): T[] {
  return [...all].sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
}

/** The places that bring one of them to a new position: its own alone, unless there is no room left between two. */
export function move<T extends Placed>(ordered: T[], id: string, to: number): { item: T; place: number }[] {
  const item = ordered.find((one) => one.id === id);
  if (!item) {
    return [];
  }
  const rest = ordered.filter((one) => one !== item);
  const index = Math.max(0, Math.min(to, rest.length));
  const before = rest[index - 1]?.place;
  const after = rest[index]?.place;
  if (before === undefined && after === undefined) {
    return [];
  }
  const place = before === undefined ? after - 1_000 : after === undefined ? before + 1 : (before + after) / 2;
  if (place !== before && place !== after) {
    return [{ item, place }];
  }
  const moved = [...rest.slice(0, index), item, ...rest.slice(index)];
  return moved.map((one, position) => ({ item: one, place: moved[0].place + position * 1_000 }));
}
