/** The portal that browser tests talk to, as bin/ started it; without one, a portal on the usual port. */
export function e2eTarget() {
  const given = process.env.E2E_TARGET;
  return given
    ? JSON.parse(given)
    : { address: "http://127.0.0.1:3000", browser: "/usr/bin/chromium", env: {}, webs: [] };
}
