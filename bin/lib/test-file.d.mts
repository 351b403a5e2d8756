export function runnerOf(file: string): { program: string; args: string[] } | undefined;
