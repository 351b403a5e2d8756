import { z } from "zod";

/**
 * What the office still has to say about a SOP version.
 * question: the SOP's own wording is doubtful; it is printed as it stands and
 * corrected only by a new version. proposal (usulan): the SOP is silent and the
 * value is ours, in force until the office confirms or changes it.
 */
export const SopMark = z.strictObject({
  kind: z.enum(["question", "proposal"]),
  /** Path of the cell, e.g. "document.rows.1.output" or "definition.rows.3.duties"; rows by their number. */
  place: z.string().min(1).max(200),
  /** The same in words, for the screen. */
  placeName: z.string().min(1).max(200),
  /** As it stands; "" for a blank cell. */
  wording: z.string().max(2_000),
  why: z.string().min(1).max(2_000),
});
export type SopMark = z.infer<typeof SopMark>;

export const SOP_ANSWERS = ["confirmed", "change", "left"] as const;
/** confirmed: so it is; change: a new version is to say it otherwise; left: not decided yet, with the reason. */
export type SopAnswerKind = (typeof SOP_ANSWERS)[number];

export const SOP_ANSWER_WORDS: Record<SopAnswerKind, { choice: string; state: string }> = {
  confirmed: { choice: "Benar, seperti itu", state: "dikonfirmasi" },
  change: { choice: "Harus diubah", state: "akan diubah" },
  left: { choice: "Belum bisa diputuskan", state: "dibiarkan dahulu" },
};

export type SopAnswer = { kind: SopAnswerKind; note: string; by: string; at: Date };
export type AnsweredMark = SopMark & { answer: SopAnswer | null };

/** Which question an answer is about: the same words at the same place, in whatever version. */
export function sameMark(one: Pick<SopMark, "kind" | "place" | "wording">): string {
  return JSON.stringify([one.kind, one.place, one.wording]);
}

/** The marks of one SOP, each with what the office said to it; `answers` by sameMark. */
export function withAnswers(
  marks: readonly SopMark[],
  answers: ReadonlyMap<string, SopAnswer> | undefined,
): AnsweredMark[] {
  return marks.map((mark) => ({ ...mark, answer: answers?.get(sameMark(mark)) ?? null }));
}

/** Until the office says that it is so, it is said to be unconfirmed, whatever else was answered. */
export function isOpenMark({ answer }: AnsweredMark): boolean {
  return answer?.kind !== "confirmed";
}

/** What of a service is ours: the SOPs do not say it. */
type ServiceProposals = {
  slug: string;
  name: string;
  whoMayAsk: string;
  requirements: readonly { key: string; label: string; proposed: boolean }[];
  standard: Readonly<Record<"product" | "procedure", { text: readonly string[]; proposed: boolean }>>;
};

const SERVICE_PARTS = { product: "yang didapat pemohon", procedure: "langkah dan waktunya" } as const;

const WHO = "whoMayAsk";

/** Which proposal it is who may ask for a service. */
export function whoMayAskOf(slug: string, wording: string): Pick<SopMark, "kind" | "place" | "wording"> {
  return { kind: "proposal", place: `service.${slug}.${WHO}`, wording };
}

/** The proposals that stand beside the SOP's text, with its services; places begin with "service.". */
export function serviceMarks({ slug, name, whoMayAsk, requirements, standard }: ServiceProposals): SopMark[] {
  const mark = (part: string, what: string, wording: string, why: string): SopMark => ({
    kind: "proposal",
    place: `service.${slug}.${part}`,
    placeName: `${name}: ${what}`,
    wording: wording.slice(0, 2_000),
    why,
  });
  const parts = (["product", "procedure"] as const).filter((part) => standard[part].proposed);
  return [
    mark(WHO, "siapa yang boleh mengajukan", whoMayAsk, "SOP tidak menyebut siapa yang boleh mengajukan."),
    ...requirements
      .filter(({ proposed }) => proposed)
      .map(({ key, label }) =>
        mark(`requirements.${key}`, `persyaratan ${label}`, label, "SOP tidak menyebut persyaratan ini."),
      ),
    ...parts.map((part) =>
      mark(`standard.${part}`, SERVICE_PARTS[part], standard[part].text.join("\n"), "Kalimat ini kami susun sendiri."),
    ),
  ];
}

/** The parts of a service that are still said to be unconfirmed, by their place after "service.<slug>.". */
export function openServiceParts(service: ServiceProposals, answers: ReadonlyMap<string, SopAnswer>): Set<string> {
  const open = withAnswers(serviceMarks(service), answers).filter(isOpenMark);
  return new Set(open.map(({ place }) => place.slice(`service.${service.slug}.`.length)));
}

/** Who does what is the office's own word once every row's chain of duties is confirmed. */
export function dutiesAreConfirmed(marks: readonly AnsweredMark[]): boolean {
  return marks.filter(({ place }) => /^definition\.rows\.\d+\.duties$/.test(place)).every((mark) => !isOpenMark(mark));
}
