export * from "./home";
export * from "./regencies";
export * from "./regions";
