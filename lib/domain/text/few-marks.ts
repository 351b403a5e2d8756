/** As many as the stream-safe form of Unicode allows, and more than any writing puts on one letter. */
const TOO_MANY = /(\p{M}{30})\p{M}+/gu;

/** For what is composed or taken apart: putting very many marks in their order takes the square of their number. */
export function fewMarks(text: string): string {
  return text.replace(TOO_MANY, "$1");
}
