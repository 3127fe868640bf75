import { inOrder, type Plan, type Practice, type Shown, type Step } from './plan-data';

type Say = (key: string, ...args: (string | number)[]) => string;

/** “this week”, “Tuesday 1 December”; empty where he did not say. */
export function byWhen({ byWhen }: Step, say: Say): string {
  if (byWhen === 'WEEK' || byWhen === 'SESSION') {
    return say(`byWhen.${byWhen}`);
  }
  const day = byWhen ? new Date(`${byWhen}T12:00:00`) : undefined;
  return day && !Number.isNaN(day.getTime())
    ? new Intl.DateTimeFormat(document.documentElement.lang || 'en-GB', {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
      }).format(day)
    : byWhen;
}

/** “To practise with Alun: an interview” */
export function practice({ what, with: withWhom, peer }: Practice, { mates }: Plan, say: Say): string {
  const name = mates.find((mate) => mate.id === peer)?.name;
  return name ? say('practice.named', say(`practice.${what}`), name) : say(`practice.with.${withWhom}`, say(`practice.${what}`));
}

export function shownTo({ to, peer }: Shown, { mates }: Plan, say: Say): string {
  return to === 'PEER' ? (mates.find((mate) => mate.id === peer)?.name ?? say('show.PEER')) : say(`show.${to}`);
}

/** The plan as he takes it away: plain text that opens on anything. */
export function asText(plan: Plan, title: string, say: Say): string {
  const lines = (steps: Step[]) =>
    steps.flatMap((step) => {
      const mark = step.state === 'DONE' ? '[x]' : '[ ]';
      const more = [
        byWhen(step, say),
        step.practice ? practice(step.practice, plan, say) : '',
        step.state === 'MOVED_ON' ? say('movedOn') : '',
        step.outcome ? say(`outcome.${step.outcome}`) : '',
      ].filter(Boolean);
      return [`${mark} ${step.title}`, ...more.map((words) => `    ${words}`)];
    });
  const standing = inOrder(plan.steps).filter(({ state }) => state !== 'DROPPED');
  const dropped = inOrder(plan.steps).filter(({ state }) => state === 'DROPPED');
  const part = (head: string, steps: Step[]) => (steps.length ? ['', head, ...lines(steps)] : []);
  const today = new Intl.DateTimeFormat(document.documentElement.lang || 'en-GB', { dateStyle: 'long' }).format();
  return [
    `${title}, ${today}`,
    ...inOrder(plan.goals).flatMap((goal) => [
      '',
      `${say('goal')}: ${goal.title}${goal.putAway ? ` (${say('goal.away')})` : ''}`,
      ...lines(standing.filter((step) => step.goal === goal.id)),
    ]),
    ...part(
      say(plan.goals.length > 0 ? 'ownSteps' : 'steps'),
      standing.filter((step) => !plan.goals.some(({ id }) => id === step.goal)),
    ),
    ...part(say('dropped', dropped.length), dropped),
    '',
  ].join('\r\n');
}
