import { ownValue } from "../own-value";

/**
 * What a paper proves of the answers ("section.field"), in the order in which a clerk compares them with it. `identity.nik`,
 * `identity.birthDate` and `business.npwp` are sealed: they are shown whole only to who checks identity.
 */
const PROVED: Readonly<Record<string, readonly string[]>> = {
  ktp: ["identity.nik", "identity.name", "identity.birthDate", "identity.address", "identity.villageCode"],
  surat_usaha: [
    "identity.name",
    "business.businessName",
    "business.product",
    "business.businessAddress",
    "business.businessVillageCode",
    "business.yearBegun",
  ],
  email: ["identity.email"],
  npwp: ["business.npwp", "identity.name"],
  nib: ["business.nib", "identity.name", "business.businessName"],
  foto_tempat: [
    "business.businessName",
    "service.presentPlace",
    "business.businessAddress",
    "business.businessVillageCode",
  ],
  foto_usaha: ["business.businessName", "business.product", "service.tool"],
  foto_produk: ["business.businessName", "business.product", "service.promotedProduct"],
  brosur: ["service.tool", "service.specification", "service.estimatedPrice"],
};

/** A paper that only one service knows is compared with who asks and for which business. */
const OTHERS = ["identity.name", "business.businessName", "business.product"] as const;

export function provedBy(requirement: string): readonly string[] {
  return ownValue(PROVED, requirement) ?? OTHERS;
}
