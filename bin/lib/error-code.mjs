/**
 * The code of an error of Node, of PostgreSQL or of a program that ended (its exit code).
 * @param {unknown} error
 * @returns {string | number | undefined}
 */
export function codeOf(error) {
  return typeof error === "object" && error !== null && "code" in error
    ? /** @type {string | number} */ (error.code)
    : undefined;
}
