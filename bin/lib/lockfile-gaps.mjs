const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const CPUS = "arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" ");

/** @typedef {{ version?: string, optionalDependencies?: Record<string, string> }} Entry */

/**
 * Optional packages that the lockfile names as a dependency but does not hold. A
 * registry that serves only some platforms makes npm leave the others out, and then
 * `npm ci` refuses the lockfile everywhere. An entry with version, system and
 * processor is all that npm needs to pass over it, or to fetch it where it fits.
 * @param {Record<string, Entry>} packages
 */
export function lockfileGaps(packages) {
  /** @type {Record<string, { version?: string, optional: true }>} */
  const gaps = {};
  for (const [place, { version, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (isHeld(packages, place, name)) continue;
      const exact = /^\d/.test(range) ? range : version;
      gaps[`node_modules/${name}`] = { version: exact, ...platformOf(name), optional: true };
    }
  }
  return gaps;
}

/**
 * A package may be found beside its dependent or in any node_modules above it.
 * @param {Record<string, Entry>} packages
 * @param {string} place
 * @param {string} name
 */
function isHeld(packages, place, name) {
  let folder = place;
  for (;;) {
    const candidate = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[candidate]) return true;
    if (!folder) return false;
    folder = folder.includes("/node_modules/") ? folder.slice(0, folder.lastIndexOf("/node_modules/")) : "";
  }
}

/** @param {string} name */
function platformOf(name) {
  const words = name
    .slice(name.lastIndexOf("/") + 1)
    .replace(/\bwin(dows)?-/, "win32-")
    .split(/[-.]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = CPUS.filter((kind) => words.includes(kind));
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : [];
  return { ...(cpu.length && { cpu }), ...(libc.length && { libc }), ...(os.length && { os }) };
}
