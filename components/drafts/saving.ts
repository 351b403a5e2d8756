import { HANDED_ON } from "@/components/forms/handed-on";

import { forgetTyping, keepTyping, tabId, takeUpTyping } from "./typing-kept";

const PAUSE_MS = 1_200;
const AGAIN_MS = 6_000;
/** How long a press has the word: if the page is still here then, saving goes on by itself. */
const PRESSED_MS = 2_000;

type Answer = { saved: boolean; at?: string; revision?: number; message?: string };
type Parts = {
  form: HTMLFormElement;
  address: string;
  say: (words: string) => void;
  isPending: () => boolean;
};

/** Sends what is typed in one form, from `start` to `stop`. */
export class Saving {
  readonly #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: AbortController | undefined;
  #unsaved = false;
  #pressed = false;
  #saved = false;
  #over = false;
  // Not in the form: whenever React draws a hidden field anew, it writes there what it wrote first.
  #turn = 0;
  #revision = 0;

  constructor(private readonly parts: Parts) {}

  start() {
    const { form } = this.parts;
    const until = { signal: this.#listening.signal };
    form.addEventListener("input", this.#typed, until);
    form.addEventListener("formdata", this.#named, until);
    form.addEventListener("submit", this.#submitted, until);
    document.addEventListener("visibilitychange", this.#leave, until);
    document.addEventListener(HANDED_ON, this.#end, until);
    if (takeUpTyping(form)) this.#typed();
  }

  /** Says whether anything was saved meanwhile. */
  stop(): boolean {
    clearTimeout(this.#timer);
    // The button that led on has sent it all.
    if (this.#pressed) forgetTyping(this.parts.form);
    else void this.#save();
    this.#listening.abort();
    return this.#saved;
  }

  #save = async () => {
    if (!this.#unsaved || this.#over) return;
    clearTimeout(this.#timer);
    this.#sending?.abort();
    const own = new AbortController();
    this.#sending = own;
    this.#unsaved = false;
    const turn = this.#turn;
    try {
      const { form, address } = this.parts;
      const body = new FormData(form);
      const reply = await fetch(address, { method: "POST", body, keepalive: true, signal: own.signal });
      const answer = (await reply.json()) as Answer;
      if (!own.signal.aborted) this.#answered(answer, turn);
    } catch {
      if (own.signal.aborted || this.#over) return;
      this.#unsaved = true;
      this.parts.say("Belum tersimpan, sambungan terputus. Kami coba lagi.");
      this.#timer = setTimeout(this.#save, AGAIN_MS);
    }
  };

  #answered(answer: Answer, turn: number) {
    this.#saved ||= answer.saved;
    if (answer.saved && this.#turn === turn) forgetTyping(this.parts.form);
    if (answer.saved) this.#revision = answer.revision ?? 0;
    this.parts.say(answer.saved ? `Tersimpan ${answer.at}` : (answer.message ?? ""));
  }

  /** Once more while the draft is still open here, and not again: a save after that would open it anew. */
  #end = () => {
    void this.#save();
    this.#over = true;
  };

  #typed = () => {
    if (this.#over) return;
    this.#unsaved = true;
    this.#pressed = false;
    this.#turn = Date.now();
    keepTyping(this.parts.form);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#save, PAUSE_MS);
  };

  #leave = () => {
    if (document.visibilityState === "hidden") void this.#save();
  };

  /** A reload is the same tab: its own late save is not another tab's. */
  #named = ({ formData }: FormDataEvent) => {
    // Whoever reads the form after that finds no tab in it, and none is kept.
    if (this.#over) return;
    formData.set("tab", tabId(String(formData.get("tab"))));
    if (this.#turn > 0) formData.set("turn", String(this.#turn));
    // They only grow: what the page was made from, or what was saved from it since.
    formData.set("revision", String(Math.max(Number(formData.get("revision")), this.#revision)));
  };

  /** The button sends the same and more; an autosave arriving after it would only disturb. */
  #submitted = () => {
    clearTimeout(this.#timer);
    this.#sending?.abort();
    this.#pressed = true;
    this.#timer = setTimeout(this.#goOn, PRESSED_MS);
  };

  /** The page refused the press itself, or the line did: what was typed is still here and not yet kept. */
  #goOn = () => {
    if (this.parts.isPending()) {
      this.#timer = setTimeout(this.#goOn, PRESSED_MS);
      return;
    }
    this.#pressed = false;
    this.#unsaved = true;
    void this.#save();
  };
}
