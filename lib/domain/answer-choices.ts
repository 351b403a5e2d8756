export type AnswerChoice = { value: string; label: string };

/** Questions answered from a short list, in the words of the form; the form, the correction and the case read them alike. */
export const ANSWER_CHOICES = {
  "identity.sex": [
    { value: "P", label: "Perempuan" },
    { value: "L", label: "Laki-laki" },
  ],
  "service.kbliVersion": [
    { value: "2020", label: "KBLI 2020" },
    { value: "2025", label: "KBLI 2025" },
  ],
  "service.ossAccount": [
    { value: "belum", label: "Belum punya" },
    { value: "ada", label: "Sudah punya" },
    { value: "lupa", label: "Punya, tetapi lupa sandi atau e-mailnya" },
    { value: "tidak_tahu", label: "Tidak tahu" },
  ],
  "service.certificates": [
    { value: "pirt", label: "PIRT" },
    { value: "halal", label: "Halal" },
  ],
} satisfies Record<string, AnswerChoice[]>;

/** The word for what was chosen; anything that is no choice is shown as it stands. */
export function choiceWord(key: string, value: string): string {
  const choices: AnswerChoice[] = key in ANSWER_CHOICES ? ANSWER_CHOICES[key as keyof typeof ANSWER_CHOICES] : [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
