type Entry = { version?: string; optionalDependencies?: Record<string, string> };

export function lockfileGaps(packages: Record<string, Entry>): Record<string, { version?: string; optional: true }>;
