type Counts = { passed: number; failed: number };

export function summary(results: Counts[]): Counts;
export function countVitest(report: object, code: number | string): Counts;
