export * from "./address";
export * from "./filters";
export * from "./order";
export * from "./shipped";
export * from "./turn";
