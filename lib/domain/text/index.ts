export * from "./signs";
export * from "./text-field";
