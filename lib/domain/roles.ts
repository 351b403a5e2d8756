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

/** How somebody acts in a role that is not their own. */
export const DELEGATIONS = { plh: "Plh.", plt: "Plt.", an: "a.n." } as const;
export type Delegation = keyof typeof DELEGATIONS;
/** The roles in which somebody stands in for another today. */
export type StandsIn = Partial<Record<Role, Delegation>>;

/** "Plh. Kepala Bidang" where somebody stands in, else the role's name. */
export function roleWords(role: Role, standsIn: StandsIn = {}): string {
  const delegation = standsIn[role];
  return delegation ? `${DELEGATIONS[delegation]} ${ROLE_NAMES[role]}` : ROLE_NAMES[role];
}

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

export function isSopRole(value: string): value is SopRole {
  return (SOP_ROLES as readonly string[]).includes(value);
}
