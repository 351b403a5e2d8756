export function postgresIdentity(): { uid?: number; gid?: number };
export function nativeFolder(identity: { uid?: number; gid?: number }, systemFolder: string): string;
