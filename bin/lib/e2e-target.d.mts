export type E2eTarget = {
  address: string;
  /** The Chromium to drive. */
  browser: string;
  /** Settings of the portal under test, for `overrideEnv`: database, data folder, secrets. */
  env: Record<string, string>;
  /** Each web process behind the address. */
  webs: string[];
};

export function e2eTarget(): E2eTarget;
