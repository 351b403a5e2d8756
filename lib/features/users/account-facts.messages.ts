/** What the form of an account edits. */
export type AccountFacts = {
  name: string;
  email: string;
  nip: string | null;
  rank: string | null;
  post: string | null;
};

/** Of a whole row only what the form shows. */
export function shownAccount({ name, email, nip, rank, post }: AccountFacts): AccountFacts {
  return { name, email, nip, rank, post };
}

/** The fields as the form calls them. */
export const ACCOUNT_LABELS: Record<keyof AccountFacts, string> = {
  name: "nama",
  email: "alamat e-mail",
  nip: "NIP",
  rank: "pangkat/golongan",
  post: "jabatan",
};
