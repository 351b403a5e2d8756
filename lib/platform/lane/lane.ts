import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";

const MEGABYTE = 1024 * 1024;
const IDLE_MS = 30_000;
const LOOK_MS = 40;

/** What a process runs and what it may cost. */
export type LaneSetup = {
  /**
   * Plain Node from the project's folder, because a process is started from a file on disk and the server's bundle is
   * none; it hands its work to serve.mjs. The server always runs in that folder.
   */
  program: string[];
  /** Megabytes. A process that takes more is ended; one that keeps more than `recycle` begins anew after its work. */
  memory: { most: number; heap: number; recycle: number };
};

/** `late`: not done within its time; `fell`: too much memory, or it crashed. */
export type GaveUp = "late" | "fell";

/** A place where one piece of work at a time is done, by a process that is ended when the work costs too much. */
export class Lane<Work extends object, Answer extends object> {
  #setup: LaneSetup;
  #child: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last = 0;

  constructor(setup: LaneSetup) {
    this.#setup = setup;
  }

  /** `tell`: how much of it is done, as the program says; whoever waits longer than a moment wants to know. */
  async run(work: Work, seconds: number, tell?: (made: number) => void): Promise<Answer | GaveUp> {
    const { most, recycle } = this.#setup.memory;
    clearTimeout(this.#idle);
    const child = this.#child ?? begun(this.#setup);
    this.#child = child;
    held(child, true);
    const id = ++this.#last;
    let stop: (() => void) | undefined;
    try {
      const answer = await new Promise<Answer | GaveUp>((resolve) => {
        stop = watched(child, resolve, { seconds, most: most * MEGABYTE });
        child.on("message", (message: { id: number; made: number } | { id: number; answer: Answer }) => {
          if (message.id !== id) return;
          if ("made" in message) tell?.(message.made);
          else resolve(message.answer);
        });
        child.send({ id, work, maxMemory: most * MEGABYTE }, (error) => error && resolve("fell"));
      });
      if (answer === "late" || answer === "fell" || (await memoryOf(child)) > recycle * MEGABYTE) this.#end();
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

function begun({ program, memory }: LaneSetup): ChildProcess {
  return fork(path.join(/* turbopackIgnore: true */ process.cwd(), ...program), [], {
    serialization: "advanced",
    // A hostile file must not be able to fill the log, and none of our secrets is handed on.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { MALLOC_ARENA_MAX: "2" } as unknown as NodeJS.ProcessEnv,
    execArgv: [`--max-old-space-size=${memory.heap}`],
  });
}

/** Time and memory are watched from outside: a process that never comes back to its own clock is ended all the same. */
function watched(child: ChildProcess, gaveUp: (why: GaveUp) => void, limits: { seconds: number; most: number }) {
  const fell = () => gaveUp("fell");
  child.once("exit", fell).once("error", fell);
  const time = setTimeout(() => gaveUp("late"), limits.seconds * 1000);
  const memory = setInterval(() => {
    memoryOf(child).then((bytes) => bytes > limits.most && gaveUp("fell"), fell);
  }, LOOK_MS);
  return () => {
    clearTimeout(time);
    clearInterval(memory);
    child.off("exit", fell).off("error", fell);
  };
}

/** As Linux tells it; elsewhere the process watches itself (watch.mjs) and this knows nothing. */
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
