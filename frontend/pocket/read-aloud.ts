/** Whether this browser has a voice; on some it comes only after the page. */
export function canRead(): boolean {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  return speech !== undefined && (speech.getVoices?.().length ?? 1) > 0;
}

/** Says texts with the browser’s own voice, one after the other, in the language of the page. */
export class Reader {
  constructor(voicesChanged: () => void) {
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', voicesChanged);
  }

  read(texts: string[]): void {
    this.stop();
    for (const text of texts) {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = document.documentElement.lang;
      speechSynthesis.speak(words);
    }
  }

  stop(): void {
    globalThis.speechSynthesis?.cancel();
  }
}
