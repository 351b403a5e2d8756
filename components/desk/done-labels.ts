import { ownValue } from "@/lib/domain/own-value";

/** The button that ends a duty, by its verb. */
export function doneLabel(verb: string): string | undefined {
  return ownValue(DONE_LABELS, verb);
}

const DONE_LABELS: Record<string, string> = {
  verify: "Berkas lengkap dan benar",
  perform: "Tandai selesai dikerjakan",
  review: "Telaah selesai, setuju",
  initial: "Paraf",
  approve: "Setujui",
};
