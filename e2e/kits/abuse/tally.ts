const MOST_SHOWN = 900;

/** Counts what held and keeps what did not, in words that can be acted on. */
export class Tally {
  passed = 0;
  readonly failures: string[] = [];

  constructor(private readonly say: (line: string) => void) {}

  check(holds: boolean, what: string | (() => string)) {
    if (holds) {
      this.passed += 1;
      return;
    }
    const words = typeof what === "string" ? what : what();
    this.failures.push(words);
    if (this.failures.length <= MOST_SHOWN) this.say(`  GAGAL ${words}`);
    if (this.failures.length === MOST_SHOWN + 1) this.say("  … selebihnya hanya dihitung.");
  }

  get failed() {
    return this.failures.length;
  }
}
