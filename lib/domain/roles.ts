/**
 * Who works here. The six SOP roles are the actor columns of the three SOPs
 * (seed of 1 January 2023); admin and auditor carry no SOP duty.
 */
export const SOP_ROLES = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const;
export const OFFICE_ROLES = ["admin", "auditor"] as const;
export const ROLES = [...SOP_ROLES, ...OFFICE_ROLES] as const;

export type SopRole = (typeof SOP_ROLES)[number];
export type Role = (typeof ROLES)[number];

/** The applicant walks some duties of SOP 3 themselves; not a staff role. */
export const APPLICANT = "pemohon";
export type DutyRole = SopRole | typeof APPLICANT;

export const ROLE_NAMES: Record<Role | typeof APPLICANT, string> = {
  pelaksana: "Pelaksana",
  jafung: "Pejabat Fungsional",
  kabid: "Kepala Bidang",
  sekretaris: "Sekretaris",
  kadis: "Kepala Dinas",
  seksi: "Seksi Pengembangan Usaha",
  admin: "Admin",
  auditor: "Auditor",
  pemohon: "Pemohon",
};

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

export function isSopRole(value: string): value is SopRole {
  return (SOP_ROLES as readonly string[]).includes(value);
}
