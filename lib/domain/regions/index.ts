export * from "./regions";
