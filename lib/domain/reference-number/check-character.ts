/**
 * Without 0/O and 1/I/L, thirty-one characters remain; that 31 is prime is what lets one check character find every
 * single wrong character and every pair of changed places.
 */
export const REFERENCE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const PRIME = 31;

/** Every place has a weight of its own (2, 3 …, the check character 1) and the weighted sum is 0 modulo 31; up to 29 places. */
export function checkCharacterOf(values: readonly number[]): string {
  const sum = values.reduce((total, value, place) => total + (place + 2) * value, 0);
  return REFERENCE_ALPHABET.charAt((PRIME - (sum % PRIME)) % PRIME);
}

/** `count` characters out of cryptographic randomness, which should have 32 bits more than they need. */
export function randomCharacters(bytes: Uint8Array, count: number): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  for (let i = 0; i < count; i++) {
    text += REFERENCE_ALPHABET.charAt(Number(number % BigInt(PRIME)));
    number /= BigInt(PRIME);
  }
  return text;
}
