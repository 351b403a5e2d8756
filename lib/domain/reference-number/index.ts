export { REFERENCE_ALPHABET } from "./check-character";
export * from "./reference-number";
