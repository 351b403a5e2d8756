/** What the desk hands out and anybody may print: the last part of its address, its kind, and what it is called. */
export const PUBLIC_SHEETS = [
  { address: "persyaratan", kind: "lembar-persyaratan", label: "Lembar persyaratan" },
  { address: "formulir", kind: "formulir-kosong", label: "Formulir kosong" },
] as const;
