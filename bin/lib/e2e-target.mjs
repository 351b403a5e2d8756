/**
 * `env` are settings of the portal under test, for `overrideEnv`: database, data folder, secrets; `webs` each web
 * process behind the address; `browser` the Chromium to drive.
 * @typedef {{ address: string, browser: string, env: Record<string, string>, webs: string[] }} E2eTarget
 */

/**
 * The portal that browser tests talk to, as bin/ started it; without one, a portal on the usual port.
 * @returns {E2eTarget}
 */
export function e2eTarget() {
  const given = process.env.E2E_TARGET;
  return given
    ? JSON.parse(given)
    : { address: "http://127.0.0.1:3000", browser: "/usr/bin/chromium", env: {}, webs: [] };
}
