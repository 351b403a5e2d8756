import { codeOf } from "./error-code.mjs";
import { identityOf, isAlive, sleep, waitUntil } from "./processes.mjs";

/** @import { Guarded, Say, Service, SupervisedService } from "./types.ts" */

const BACK_OFF = [100, 500, 1_000, 2_000, 5_000, 10_000];
const STEADY = 60_000;

/**
 * Sends a signal to a child and everything it has started.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  // Of no process, -pid is this very group; of 1, all processes of the machine.
  if (!(pid > 1)) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (codeOf(error) !== "ESRCH" && codeOf(error) !== "EPERM") throw error;
  }
}

/**
 * Asks politely, waits, then kills what is left of the group.
 * @param {number} pid
 * @param {number} milliseconds
 */
export async function stopGroup(pid, milliseconds) {
  if (isAlive(pid)) {
    process.kill(pid, "SIGTERM");
    await waitUntil(() => !isAlive(pid), milliseconds).catch(() => {});
  }
  signalGroup(pid, "SIGKILL");
}

/**
 * Keeps services alive: `spawn()` gives a child process, `stop(pid)` ends it.
 * A child that ends by itself is started again, the sooner the longer it had lived.
 */
export class Supervisor {
  /** @type {SupervisedService[]} */
  services = [];
  stopping = false;

  /** @param {{ onChange: () => void, say: Say }} listeners */
  constructor({ onChange, say }) {
    this.onChange = onChange;
    this.say = say;
  }

  /**
   * Starts a service and resolves with its first child. Order matters: the last one is stopped first.
   * @param {string} name
   * @param {Service} service
   */
  add(name, { spawn, stop }) {
    const service = { name, spawn, stop, child: spawn(), failures: 0 };
    this.services.push(service);
    this.#watch(service);
    return service;
  }

  /** @returns {Guarded[]} */
  children() {
    return this.services
      .filter(({ child }) => child.exitCode === null && child.signalCode === null)
      .flatMap(({ name, child }) => (child.pid ? [{ name, ...identityOf(child.pid) }] : []));
  }

  async stop() {
    this.stopping = true;
    for (const { child, stop } of this.services.toReversed()) {
      if (child.pid) await stop(child.pid);
    }
  }

  /** @param {SupervisedService} service */
  #watch(service) {
    const startedAt = Date.now();
    const { child } = service;
    child.once("error", (error) => this.say(`${service.name}: ${error.message}`));
    child.once("exit", async (code, signal) => {
      if (this.stopping) return;
      if (Date.now() - startedAt > STEADY) service.failures = 0;
      const pause = BACK_OFF[Math.min(service.failures, BACK_OFF.length - 1)] ?? STEADY;
      service.failures += 1;
      this.say(`${service.name} berhenti (${signal ?? `kode ${code}`}) dan dijalankan kembali.`);
      // What the dead process left in its group holds its port or its connections.
      if (child.pid && service.name !== "basis data") signalGroup(child.pid, "SIGKILL");
      await sleep(pause);
      if (this.stopping) return;
      service.child = service.spawn();
      this.#watch(service);
    });
    this.onChange();
  }
}
