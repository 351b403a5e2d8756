import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { KECAMATAN } from "@/lib/domain/regions";
import { SOP_ROLES } from "@/lib/domain/roles";
import { SHARING_WAYS, type SharingWay, sharingAreaField } from "@/lib/domain/work-sharing";

const WAYS = Object.keys(SHARING_WAYS) as SharingWay[];

/** What the address of the page may carry; anything else counts as not set. `ubah`: "<service>.<role>". */
export const SharingRuleFilter = z.object({ ubah: addressValue(z.string().regex(/^[a-z0-9-]{1,60}\.[a-z]{1,20}$/)) });
export type SharingRuleFilter = z.output<typeof SharingRuleFilter>;

/** "" in the form: nobody, what comes from there waits in the queue for all. */
const areaHolder = z.union([z.literal(""), z.uuid("Pilih petugas dari daftar.")]).default("");

const areas = Object.fromEntries(KECAMATAN.map(({ code }) => [sharingAreaField(code), areaHolder]));

export const SaveSharing = z
  .strictObject({
    service: z.string().min(1).max(60),
    role: z.enum(SOP_ROLES),
    way: z.enum(["none", ...WAYS], { error: "Pilih cara membagi." }),
    version: editVersionField,
    ...areas,
  })
  .transform(({ service, role, way, version, ...rest }) => ({ service, role, way, version, areas: areasOf(rest) }))
  .refine(({ way, areas }) => way !== "kecamatan" || Object.keys(areas).length > 0, {
    path: ["way"],
    message: "Pilih petugas untuk sedikitnya satu kecamatan di bawah, atau pilih cara lain.",
  });
export type SaveSharing = WithOrWithoutForm<z.output<typeof SaveSharing>>;

/** Kecamatan → whose it is; those that are nobody's are left out. */
function areasOf(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    KECAMATAN.flatMap(({ code }) => {
      const holder = fields[sharingAreaField(code)];
      return typeof holder === "string" && holder !== "" ? [[code, holder]] : [];
    }),
  );
}
