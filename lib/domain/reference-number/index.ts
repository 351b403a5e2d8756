export * from "./reference-number";
