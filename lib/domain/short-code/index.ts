export * from "./short-code";
