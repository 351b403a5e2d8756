import fc from "fast-check";
import type { Audience } from "../audience";
import { hostileText } from "../values/hostile";
import { HEADERS, METHODS } from "./hostile-headers";
import { FAR_ENDS, FAR_PLACES, PLACE_NAMES, QUERY_NAMES, SEGMENTS } from "./hostile-paths";

export type Attack = {
  how: string;
  path: string;
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** Who must knock for it to go deep; else whoever's turn it is. */
  who?: Audience;
};

/** A page or route as an address, with something hostile where it has room for it; `real`: the same, of things that are there. */
export function bentPaths(paths: string[], real: string[]): fc.Arbitrary<Attack> {
  const filled = (path: string, segment: string) => path.replaceAll(/\[[^\]]+\]/g, segment);
  const plain = fc.constantFrom(...paths.filter((path) => !path.includes("[")), ...real);
  const query = fc
    .array(fc.tuple(fc.constantFrom(...QUERY_NAMES), hostileText), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.map(([name, text]) => `${name}=${encoded(text)}`).join("&"));
  const withRoom = paths.filter((path) => path.includes("["));
  return fc.oneof(
    { weight: 5, arbitrary: fc.tuple(plain, query).map(([path, asked]) => attack(`${path}?${asked}`)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(plain, fc.constantFrom(...QUERY_NAMES), hostileText, fc.constantFrom("", "[]", "[x]", ".x", "%00"))
        .map(([path, name, text, more]) => attack(`${path}?${name}=a&${name}${more}=${encoded(text)}&${name}=`)),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...withRoom), fc.oneof(fc.constantFrom(...SEGMENTS), hostileText.map(encoded)))
        .map(([path, segment]) => attack(filled(path, segment))),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(plain, fc.constantFrom(...SEGMENTS)).map(([path, segment]) => attack(`${path}/${segment}`)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(plain, fc.constantFrom(...SEGMENTS))
        .map(([path, segment]) => attack(`${path}?cari=${segment}&tahun=${segment}`)),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(plain, fc.constantFrom(...HEADERS))
        .map(([path, headers]) => ({ ...attack(path), headers, how: `${path} with ${show(headers)}` })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(plain, fc.constantFrom(...METHODS))
        .map(([path, method]) => ({ ...attack(path), method, how: `${method} ${path}` })),
    },
  );
}

/** Whose pages read places and days from their address. */
const READS = /petugas|kegiatan/;

/** Each address with far places and far ends at once, by somebody who may read what is behind it; few where nothing is read. */
export function farEnds(addresses: string[], many: number, seed: number): Attack[] {
  const turnOf = <T>(all: readonly T[], turn: number) => all[turn % all.length] as T;
  return addresses.flatMap((address, index) =>
    Array.from({ length: READS.test(address) ? many : 2 }, (_, turn) => {
      const [place, end] = [turnOf(FAR_PLACES, turn + index), turnOf(FAR_ENDS, turn + index + seed)];
      const asked = QUERY_NAMES.map((name) => `${name}=${PLACE_NAMES.includes(name) ? place : end}`).join("&");
      return { ...attack(`${address}?${asked}`), how: `${address} with ${place} and ${end}`, who: readerOf(address) };
    }),
  );
}

/** What every object answers to, and the sign that no database takes. */
const INHERITED = ["__proto__", "constructor", "toString", "%00", "a%00b"];

/** Each address asked for each such word under every name that any page reads, by somebody who may read it. */
export function inheritedWords(addresses: string[]): Attack[] {
  return addresses.flatMap((address) =>
    INHERITED.map((word) => {
      const asked = QUERY_NAMES.map((name) => `${name}=${word}`).join("&");
      return { ...attack(`${address}?${asked}`), how: `${address} asked for ${word}`, who: readerOf(address) };
    }),
  );
}

function readerOf(address: string): Audience {
  if (address === "/petugas/masuk") return "visitor";
  if (/\/(kumpulkan|ubah|baru)$/.test(address)) return "pelaksana";
  return /pengaturan\/(umum|pengguna)/.test(address) ? "admin" : "auditor";
}

function attack(path: string): Attack {
  return { how: path.slice(0, 160), path };
}

function show(value: unknown) {
  return JSON.stringify(value).slice(0, 120);
}

/** As a browser writes it; what cannot be written is left as it is. */
function encoded(text: string) {
  try {
    return encodeURIComponent(text);
  } catch {
    return "%ED%A0%80";
  }
}
