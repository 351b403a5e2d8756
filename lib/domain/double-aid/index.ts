export * from "./material";
export * from "./related";
