import { kecamatanCodeOf } from "../regions";
import { isSopRole, type Role } from "../roles";
import { CASE_FILTER_KEYS, CASE_FILTERS, type CaseFilterKey, type CaseFilters } from "./filters";

type Reader = { roles: readonly Role[] };

/**
 * What an address asks of the list. A value that its filter does not know, or that is not this reader's to use, narrows
 * nothing down; `ignored` says so, a sentence each.
 */
export function readCaseFilters(
  readValue: (key: CaseFilterKey) => string,
  { roles }: Reader,
): { filters: CaseFilters; ignored: string[] } {
  const filters: CaseFilters = {};
  const ignored: string[] = [];
  for (const key of CASE_FILTER_KEYS) {
    const value = readValue(key).trim();
    if (value === "") continue;
    const trouble = troubleOf(key, value, roles);
    if (trouble) ignored.push(trouble);
    else filters[key] = value;
  }
  if (filters.desa && filters.kecamatan && kecamatanCodeOf(filters.desa) !== filters.kecamatan) {
    ignored.push("Desa itu ada di kecamatan lain, jadi kecamatannya tidak dipakai.");
    delete filters.kecamatan;
  }
  return { filters, ignored };
}

function troubleOf(key: CaseFilterKey, value: string, roles: readonly Role[]): string | null {
  const { label, choices, accepts, ofWorkers } = CASE_FILTERS[key];
  if (!choices.some(([known]) => known === value) && !accepts?.(value))
    return `Pilihan ${label} di alamat ini tidak dikenal, jadi tidak dipakai.`;
  if (ofWorkers?.includes(value) && !roles.some(isSopRole))
    return `Pilihan ${label} itu hanya untuk yang memegang tugas, jadi tidak dipakai.`;
  return null;
}

/** The same view always has the same address, whatever order its values came in. */
export function caseListQuery(filters: CaseFilters, more: Record<string, string> = {}): string {
  const own = CASE_FILTER_KEYS.flatMap((key): [string, string][] => (filters[key] ? [[key, filters[key]]] : []));
  return new URLSearchParams([...own, ...Object.entries(more)]).toString();
}

export function caseListAddress(filters: CaseFilters, more: Record<string, string> = {}): string {
  const query = caseListQuery(filters, more);
  return query ? `/petugas/permohonan?${query}` : "/petugas/permohonan";
}
