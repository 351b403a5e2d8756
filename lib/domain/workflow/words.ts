import type { StandardTime, Verb } from "./definition";

const UNITS: Record<StandardTime["unit"], string> = {
  minute: "menit",
  hour: "jam",
  working_day: "hari kerja",
  calendar_day: "hari",
};

/** "30 menit", "28 hari kerja" */
export function formatStandard({ amount, unit }: StandardTime): string {
  return `${amount} ${UNITS[unit]}`;
}

/** The verbs as the office says them. */
export const VERB_WORDS: Record<Verb, string> = {
  verify: "Periksa berkas",
  perform: "Kerjakan",
  review: "Telaah",
  initial: "Paraf",
  approve: "Setujui",
};
