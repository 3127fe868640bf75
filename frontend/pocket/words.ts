/** Text by key, from the translations that the page was given. */
export type Words = Record<string, string>;

export function say(words: Words, key: string, ...args: (string | number)[]): string {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, n) => String(args[Number(n)] ?? ''));
}
