import type { ChildProcess } from "node:child_process";

export type Service = { name: string; child: ChildProcess | undefined; failures: number; spawn: () => ChildProcess };
export type OpenedPortal = {
  address: string;
  env: Record<string, string>;
  folder: { path: string; files: string; log: (name: string) => string };
  bundles: string;
  supervisor: { services: Service[] };
  stop: () => Promise<void>;
};

export function openPortal(
  settings: { host: string; port: number; dataDir: string },
  options: { say: (line: string) => void; signal?: AbortSignal; extraEnv?: Record<string, string> },
): Promise<OpenedPortal>;
export function bundleArguments(folder: string, name: string): string[];
export function freePort(): Promise<number>;
export function isAlive(pid: number): boolean;
export function sleep(milliseconds: number): Promise<void>;
export function waitUntil(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
  every?: number,
): Promise<void>;
export function inRoot(...parts: string[]): string;
export function webService(options: {
  env: Record<string, string>;
  dist: string;
  host: string;
  port: number;
  log: string;
}): { spawn: () => ChildProcess; stop: (pid: number) => Promise<void> };
export function signalGroup(pid: number, signal: NodeJS.Signals): void;
export function stopGroup(pid: number, milliseconds: number): Promise<void>;
