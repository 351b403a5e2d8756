export * from "./regencies";
export * from "./regions";
