import type { ChildProcess } from "node:child_process";
import type { describeBuild } from "./build.mjs";
import type { dataFolder } from "./data-folder.mjs";
import type { Supervisor } from "./supervisor.mjs";

/** Shapes that several programs of this room share, for their JSDoc. */
export type Environment = Record<string, string>;
export type Say = (line: string) => void;
export type Settings = {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl?: string;
  ownerUrl?: string;
  publicUrl?: string;
};
export type DataFolder = ReturnType<typeof dataFolder>;
export type Build = ReturnType<typeof describeBuild>;

/** One process for good: ids are given out again, start times with them are not. */
export type Identity = { pid: number; started: string | null };
/** What the guard stops, or removes, when its supervisor is killed. */
export type Guarded = { name: string; pid?: number; started?: string | null; remove?: string };

/** How the supervisor starts and ends one of its children. */
export type Service = { spawn: () => ChildProcess; stop: (pid: number) => Promise<void> };
export type SupervisedService = Service & { name: string; child: ChildProcess; failures: number };

export type FirstAdmin = { email: string; token: string } | null;
/** A portal whose database is ready, and that serves unless it was opened as a tool. */
export type Portal = {
  running?: undefined;
  /** Where it serves; empty when opened as a tool. */
  address: string;
  admin: FirstAdmin;
  env: Environment;
  /** The same for tools that must do as the owner of the database does; a process that serves never gets it. */
  ownerEnv: Environment;
  folder: DataFolder;
  bundles: string;
  dist: string;
  supervisor: Supervisor;
  stop: () => Promise<void>;
};
/** Somebody else serves this data folder already, at this address. */
export type RunningPortal = { running: string; folder: DataFolder };

export type OpenOptions = {
  say: Say;
  signal?: AbortSignal;
  mode?: "start" | "dev" | "tool";
  /** false: the database is opened as it is, without migrations and seed; for tools that come before them. */
  prepare?: boolean;
  extraEnv?: Environment;
  beforeDatabase?: (folder: DataFolder) => void | Promise<void>;
  beforeServing?: (portal: Portal) => void | Promise<void>;
};

/** Resolves with the exit code when the operator, the terminal or the death of npm ends the command. */
export type Asked = Promise<number>;
export type RunOptions = { say: Say; signal: AbortSignal };
export type Counts = { passed: number; failed: number };
