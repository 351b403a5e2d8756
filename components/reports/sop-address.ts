import type { SopFigure } from "@/lib/domain/sop-figures";
import type { Scope } from "@/lib/domain/workflow";

type Choice = { key: string; year: number; version: number; service: string | null; kecamatan: string | null };
type More = { langkah: number; lingkup: Scope; angka: SopFigure; sesudah?: string };

/** What was chosen, as the query of an address of the report or of the cases behind a figure. */
export function sopQuery({ key, year, version, service, kecamatan }: Choice, more?: More): string {
  const chosen = { sop: key, tahun: year, versi: version, layanan: service, kecamatan, ...more };
  return new URLSearchParams(
    Object.entries(chosen).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, `${value}`]],
    ),
  ).toString();
}

type Named = Pick<Choice, "service" | "kecamatan"> & {
  services: { slug: string; name: string }[];
  kecamatans: { code: string; name: string }[];
};

/** What was chosen besides, in words: the form itself is not printed. */
export function narrowedWords({ services, service, kecamatans, kecamatan }: Named): string[] {
  const name = services.find(({ slug }) => slug === service)?.name;
  const place = kecamatans.find(({ code }) => code === kecamatan)?.name;
  return [...(name ? [`layanan ${name}`] : []), ...(place ? [`kecamatan ${place}`] : [])];
}
