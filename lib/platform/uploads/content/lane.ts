import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type FileRefusal, MAX_FILE_BYTES, MAX_PIXELS, MAX_SIDE } from "@/lib/domain/files";
import type { CleanContent } from "./clean-content";
import type { FileSource } from "./file-source";

/**
 * Plain Node beside this file, because a process is started from a file on disk and
 * the server's bundle is none. The server always runs in the project's folder.
 */
const PROGRAM = ["lib", "platform", "uploads", "content", "child.mjs"];

const MEGABYTE = 1024 * 1024;
/** What a file may cost. The largest honest one, 50 megapixels lying on their side, takes about 350 MB. */
const MAX_MEMORY = 512 * MEGABYTE;
const HEAP_MB = 384;
/** A process that grew beyond this gives its memory back by ending. */
const RECYCLE = 160 * MEGABYTE;
const IDLE_MS = 30_000;
const LOOK_MS = 40;

export type Work = { task: "photo" | "heic" | "pdf"; source: FileSource; type?: string };
export type Worked = { refusal: FileRefusal | null } | CleanContent;
/** `late`: not done within its time; `fell`: too much memory, or it crashed. */
export type GaveUp = "late" | "fell";

/** A place where one file at a time is worked on, by a process that is ended when the file costs too much. */
export class Lane {
  #child: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last = 0;

  async run(work: Work, seconds: number): Promise<Worked | GaveUp> {
    clearTimeout(this.#idle);
    const child = this.#child ?? begun();
    this.#child = child;
    held(child, true);
    const id = ++this.#last;
    let stop: (() => void) | undefined;
    try {
      const answer = await new Promise<Worked | GaveUp>((resolve) => {
        stop = watched(child, resolve, seconds);
        child.on("message", (message: { id: number; answer: Worked }) => {
          if (message.id === id) resolve(message.answer);
        });
        const limits = { bytes: MAX_FILE_BYTES + 1, pixels: MAX_PIXELS, side: MAX_SIDE };
        child.send({ id, ...work, limits, maxMemory: MAX_MEMORY }, (error) => error && resolve("fell"));
      });
      if (answer === "late" || answer === "fell" || (await memoryOf(child)) > RECYCLE) this.#end();
      return answer;
    } finally {
      stop?.();
      child.removeAllListeners("message");
      if (this.#child) {
        held(child, false);
        this.#idle = setTimeout(() => this.#end(), IDLE_MS);
        this.#idle.unref();
      }
    }
  }

  #end() {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }
}

function begun(): ChildProcess {
  return fork(path.join(/* turbopackIgnore: true */ process.cwd(), ...PROGRAM), [], {
    serialization: "advanced",
    // A hostile file must not be able to fill the log, and none of our secrets is handed on.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { MALLOC_ARENA_MAX: "2" } as unknown as NodeJS.ProcessEnv,
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
  });
}

/** Time and memory are watched from outside: a process that never comes back to its own clock is ended all the same. */
function watched(child: ChildProcess, gaveUp: (why: GaveUp) => void, seconds: number) {
  const fell = () => gaveUp("fell");
  child.once("exit", fell).once("error", fell);
  const time = setTimeout(() => gaveUp("late"), seconds * 1000);
  const memory = setInterval(() => {
    memoryOf(child).then((bytes) => bytes > MAX_MEMORY && gaveUp("fell"), fell);
  }, LOOK_MS);
  return () => {
    clearTimeout(time);
    clearInterval(memory);
    child.off("exit", fell).off("error", fell);
  };
}

/** As Linux tells it; elsewhere the process watches itself (child.mjs) and this knows nothing. */
async function memoryOf(child: ChildProcess): Promise<number> {
  const facts = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(facts)?.[1] ?? 0) * 1024;
}

/** Waiting for work keeps nothing alive; work that is under way does. */
function held(child: ChildProcess, hold: boolean) {
  if (hold) child.ref();
  else child.unref();
  if (hold) child.channel?.ref();
  else child.channel?.unref();
}
