/**
 * Where Next builds to and serves from. The supervisor gives each build its own
 * folder: building over a served folder breaks the running portal.
 */
export function distDir() {
  return process.env.NEXT_DIST_DIR || ".next";
}
