import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";
import { INSTRUCTIONS } from "@/lib/domain/incoming-letters/disposition";
import { SOP_ROLES, type SopRole } from "@/lib/domain/roles";
import { freeText, reasonText } from "@/lib/domain/text";

const CHOOSE = "Pilih kepada siapa.";

/** "peran:kabid" or "orang:<id>". */
const Addressee = z.string({ error: CHOOSE }).transform((value, context): { role: SopRole } | { staffId: string } => {
  const [kind, name = ""] = value.split(":");
  const role = SOP_ROLES.find((candidate) => candidate === name);
  if (kind === "peran" && role) return { role };
  if (kind === "orang" && z.uuid().safeParse(name).success) return { staffId: name };
  context.addIssue({ code: "custom", message: CHOOSE });
  return z.NEVER;
});

const ticks = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.enum(INSTRUCTIONS, { error: "Perintah tidak dikenal." })).max(INSTRUCTIONS.length),
);

/** `parentId`: the giver's own disposition, which this one passes on. */
export const GiveDisposition = z
  .strictObject({
    requestId: z.uuid("Muat ulang halaman ini, lalu kirim lagi."),
    letterId: z.uuid("Surat tidak dikenal."),
    parentId: z.preprocess((value) => value || undefined, z.uuid("Disposisi tidak dikenal.").optional()),
    to: Addressee,
    instructions: ticks,
    note: freeText({ most: 500, lines: true }),
    dueOn: calendarDay("Pilih tenggatnya."),
  })
  .refine(({ instructions, note }) => instructions.length > 0 || note !== "", {
    path: ["instructions"],
    error: "Centang perintahnya, atau tulis di catatan.",
  });
export type GiveDisposition = z.output<typeof GiveDisposition>;

const dispositionId = z.uuid("Disposisi tidak dikenal.");

/** The sentence that the giver reads. */
export const EndDisposition = z.strictObject({
  dispositionId,
  report: reasonText("Tulis apa yang sudah dikerjakan; pemberi disposisi membacanya.", 1000),
});
export type EndDisposition = z.output<typeof EndDisposition>;

export const WithdrawDisposition = z.strictObject({
  dispositionId,
  reason: reasonText("Tulis mengapa disposisi ini ditarik.", 500),
});
export type WithdrawDisposition = z.output<typeof WithdrawDisposition>;
