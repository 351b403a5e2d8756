/** Whoever makes several on one day is about to change something, and may want any of them. */
const NEWEST = 3;
const DAILY = 7;
const WEEKLY = 4;
const MONTHLY = 12;

/**
 * Which backups stay: the three newest, the newest of each of the last seven days that have one, of four weeks and of twelve months.
 * Days are counted, not hours passed: an office that was closed for a month still has its last seven.
 * @param {readonly string[]} ids  each begins with its UTC time, as in 2026-11-28T173000Z-1a2b
 * @returns {Set<string>}
 */
export function keptBackups(ids) {
  const newestFirst = [...ids].sort().reverse();
  return new Set([
    ...newestFirst.slice(0, NEWEST),
    ...firstOfEach(newestFirst, dayOf, DAILY),
    ...firstOfEach(newestFirst, weekOf, WEEKLY),
    ...firstOfEach(newestFirst, (id) => dayOf(id).slice(0, 7), MONTHLY),
  ]);
}

/**
 * @param {string[]} ids
 * @param {(id: string) => string} periodOf
 * @param {number} most
 */
function firstOfEach(ids, periodOf, most) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const id of ids) {
    const period = periodOf(id);
    if (!found.has(period)) found.set(period, id);
  }
  return [...found.values()].slice(0, most);
}

const WITA = 8 * 3_600_000;
const DAY = 86_400_000;

/** The day in Lombok: a backup of 01.30 WITA is made on the day before in UTC. @param {string} id */
function dayOf(id) {
  return new Date(timeOf(id) + WITA).toISOString().slice(0, 10);
}

/** By the Monday it began with. @param {string} id */
function weekOf(id) {
  const day = Math.floor((timeOf(id) + WITA) / DAY);
  // Day 0 of the count was a Thursday.
  return String(day - ((day + 3) % 7));
}

/** @param {string} id */
function timeOf(id) {
  const [, date, hour, minute, second] = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(id) ?? [];
  return Date.parse(`${date}T${hour}:${minute}:${second}Z`);
}
