function spoken(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0];
}

/** The best voice for texts in that language. One that is not on this phone itself is silent without signal. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const fits = (voice: SpeechSynthesisVoice) =>
    Number(voice.localService) * 4 +
    Number(voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase()) * 2 +
    Number(voice.default);
  return (speech?.getVoices() ?? [])
    .filter((voice) => spoken(voice.lang) === spoken(language) && (voice.localService || navigator.onLine))
    .sort((one, other) => fits(other) - fits(one))[0];
}

/** Whether this browser can read that language now; on some the voices come only after the page. */
export function canRead(language: string): boolean {
  return voiceFor(language) !== undefined;
}

/** Says texts with the browser’s own voice, one after the other. */
export class Reader {
  constructor(private readonly voicesChanged: () => void) {}

  private readonly stopped = () => this.stop();

  connect(): void {
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', this.voicesChanged);
    addEventListener('online', this.voicesChanged);
    addEventListener('offline', this.voicesChanged);
    // some browsers go on with it on the next page
    addEventListener('pagehide', this.stopped);
  }

  disconnect(): void {
    globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', this.voicesChanged);
    removeEventListener('online', this.voicesChanged);
    removeEventListener('offline', this.voicesChanged);
    removeEventListener('pagehide', this.stopped);
    this.stop();
  }

  /** In place of what is being read. Without a voice for the language nothing is said. */
  read(texts: string[], language: string): void {
    this.stop();
    const voice = voiceFor(language);
    if (voice) {
      for (const text of texts) {
        const words = new SpeechSynthesisUtterance(text);
        words.lang = language;
        words.voice = voice;
        speechSynthesis.speak(words);
      }
    }
  }

  stop(): void {
    globalThis.speechSynthesis?.cancel();
  }
}
