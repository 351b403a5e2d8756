/** The button that ends a duty, by its verb. */
export const DONE_LABELS: Record<string, string> = {
  verify: "Berkas lengkap dan benar",
  perform: "Tandai selesai dikerjakan",
  review: "Telaah selesai, setuju",
  initial: "Paraf",
  approve: "Setujui",
};
