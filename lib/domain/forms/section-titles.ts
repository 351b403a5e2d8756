import type { AnswerSection } from "../form-parts";

/** Headings over the answers of a section, where they are read again and on paper. */
export const SECTION_TITLES: Record<AnswerSection, string> = {
  identity: "Identitas",
  business: "Usaha",
  service: "Yang Anda perlukan",
};
