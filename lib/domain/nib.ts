import type { Duty } from "./workflow";

/** Levels of risk as OSS names them (PP 5/2021, repeated in PP 28/2025): low, lower middle, upper middle, high. */
export const NIB_RISKS = ["rendah", "menengah_rendah", "menengah_tinggi", "tinggi"] as const;
export type NibRisk = (typeof NIB_RISKS)[number];
export const NIB_RISK_NAMES: Readonly<Record<NibRisk, string>> = {
  rendah: "Rendah",
  menengah_rendah: "Menengah rendah",
  menengah_tinggi: "Menengah tinggi",
  tinggi: "Tinggi",
};

/** How a NIB reaches its owner. */
export const HAND_OVER_WAYS = ["loket", "pesan", "email", "kunjungan"] as const;
export type HandOverWay = (typeof HAND_OVER_WAYS)[number];
export const HAND_OVER_WAY_NAMES: Readonly<Record<HandOverWay, string>> = {
  loket: "Diambil di kantor",
  pesan: "Dikirim lewat pesan ke HP",
  email: "Dikirim lewat e-mail",
  kunjungan: "Diantar petugas",
};

/** What OSS issued, as the desk wrote it down; null: not written down. */
export type IssuedNib = {
  nib: string;
  issuedOn: string;
  kbli: { code: string; version: string } | null;
  risk: NibRisk | null;
  handedOver: { on: string; to: string; how: HandOverWay } | null;
};

type Row = {
  nib: string;
  issuedOn: Date;
  kbliCode: string | null;
  kbliVersion: string | null;
  risk: string | null;
  handedOn: Date | null;
  handedTo: string | null;
  handedHow: string | null;
};

/** From its row; days are kept as midnight UTC. */
export function issuedNib({ nib, issuedOn, kbliCode: code, kbliVersion: version, risk, ...given }: Row): IssuedNib {
  const { handedOn, handedTo: to, handedHow: how } = given;
  return {
    nib,
    issuedOn: dayOf(issuedOn),
    kbli: code && version ? { code, version } : null,
    risk: risk as NibRisk | null,
    handedOver: handedOn && to && how ? { on: dayOf(handedOn), to, how: how as HandOverWay } : null,
  };
}

function dayOf(column: Date): string {
  return column.toISOString().slice(0, 10);
}

type Placed =
  | Pick<Duty, "id" | "verb" | "role" | "record">
  | { id: string; verb: string; role: string; record: string | null };

/** The last duty of the office after the NIB was written down: with its end the NIB is handed over (SOP 3, row 5). */
export function handsOverNib(duties: readonly Placed[], id: string): boolean {
  const issued = duties.findIndex(({ record }) => record === "nib");
  const last = duties.at(-1);
  return (
    issued >= 0 && issued < duties.length - 1 && last?.id === id && last.verb === "perform" && last.role !== "pemohon"
  );
}
