import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { edgeCursor } from "@/lib/domain/keyset";
import { SOP_ROLES } from "@/lib/domain/roles";
import type { RunKey } from "@/lib/domain/run-address";
import { assignee, messageToStaff } from "./duty.schema";

/** What the address of the page may carry; anything else counts as not set. */
export const SharingFilter = z.object({
  peran: addressValue(z.enum(SOP_ROLES)),
  /** Whose duties: somebody's, or those that nobody holds. */
  pemegang: addressValue(z.union([z.literal("kosong"), z.uuid()])),
  /** due date and run id */
  sesudah: edgeCursor,
});
export type SharingFilter = z.output<typeof SharingFilter>;

export const SHARED_AT_ONCE = 50;

/** "<reference or programme id>.<holder as seen, or nothing>.<duty>" */
const PICK = /^([0-9]{2}[A-Z0-9]{10}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f-]{36})?\.(.{1,100})$/;

const picks = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z
    .array(z.string().regex(PICK, "Pilihan tidak dikenal. Muat ulang halaman ini.").transform(readPick))
    .min(1, "Pilih sedikitnya satu tugas.")
    .max(SHARED_AT_ONCE, `Paling banyak ${SHARED_AT_ONCE} sekaligus.`),
);

export const AssignMany = z.strictObject({ pick: picks, assignee, reason: messageToStaff });
export type AssignMany = z.output<typeof AssignMany>;
export type PickedDuty = { run: RunKey; duty: string; from: string | undefined };

function readPick(text: string): PickedDuty {
  const [, run = "", from, duty = ""] = PICK.exec(text) ?? [];
  return { run: run.length === 12 ? { reference: run } : { programmeId: run }, duty, from };
}

/** As the form writes it. */
export function pickOf({ run, duty, from }: { run: RunKey; duty: string; from: string | null }): string {
  return `${"reference" in run ? run.reference : run.programmeId}.${from ?? ""}.${duty}`;
}
