export { parseWhole } from "./grouped";
export * from "./money";
