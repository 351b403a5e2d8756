import path from "node:path";

type Exists = (file: string) => boolean;

const LINK = /\]\(([^)\s]+)\)/g;

/** Relative links and pictures of a page that lead nowhere. */
export function linkProblems(page: string, text: string, exists: Exists): string[] {
  return linksOf(text)
    .map(({ target }) => target)
    .filter((target) => target !== "" && !exists(resolve(page, target)))
    .map((target) => `${page} links to ${target}, which is not there`);
}

/** Links to a heading that the page they lead to does not have. */
export function anchorProblems(page: string, text: string, read: (file: string) => string): string[] {
  return linksOf(text).flatMap(({ target, anchor }) => {
    if (anchor === "" || (target !== "" && !target.endsWith(".md"))) return [];
    const aim = target === "" ? text : read(resolve(page, target));
    return headingsOf(aim).includes(anchor)
      ? []
      : [`${page} links to ${target}#${anchor}, a heading that is not there`];
  });
}

/** `npm run X` without a script X, `node bin/X.mjs` without a program. */
export function commandProblems(page: string, text: string, scripts: string[], exists: Exists): string[] {
  const unknown = [...text.matchAll(/npm run (?:-s )?([a-z][a-z0-9:-]*)/g)].map((match) => match[1] ?? "");
  const programs = [...text.matchAll(/node (bin\/[\w/-]+\.mjs)/g)].map((match) => match[1] ?? "");
  return [
    ...unknown.filter((name) => !scripts.includes(name)).map((name) => `${page} names npm run ${name}, no script`),
    ...programs.filter((file) => !exists(file)).map((file) => `${page} names ${file}, which is not there`),
  ];
}

/** Files and folders of the house in backquotes; a pattern or a placeholder names none. */
export function pathProblems(page: string, text: string, exists: Exists): string[] {
  return [...text.matchAll(/`((?:app|components|docs|e2e|lib|prisma)\/[\w./()[\]-]*|bin\/[\w/-]+\.mjs)`/g)]
    .map((match) => match[1] ?? "")
    .filter((file) => !["", ".ts", ".tsx"].some((ending) => exists(`${file}${ending}`)))
    .map((file) => `${page} names ${file}, which is not there`);
}

/** Settings that the portal reads: those of the whole check, and the secrets that bin/ makes. */
export function settingsIn(env: string, secrets: string): string[] {
  const keys = (text: string, indent: number) =>
    [...text.matchAll(new RegExp(`^ {${indent}}([A-Z][A-Z_]+):`, "gm"))].map((match) => match[1] ?? "");
  return [...new Set([...keys(between(env, "z\n  .object({", "\n  })\n"), 4), ...keys(secrets, 2)])];
}

/** The names in the first column of the tables under a heading. */
export function tableNames(text: string, heading: string): string[] {
  const [, after = ""] = text.split(new RegExp(`^#+ ${heading}$`, "m"));
  const [section = ""] = after.split(/^#+ /m);
  const cells = section.split("\n").flatMap((line) => /^\| (.*?) *\|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([A-Z][A-Z_]+)`/g)].map((match) => match[1] ?? ""));
}

function linksOf(text: string) {
  return [...text.matchAll(LINK)]
    .map((match) => match[1] ?? "")
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [target = "", anchor = ""] = link.split("#");
      return { target, anchor };
    });
}

/** As the place where the repository is read makes an address of a heading. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function resolve(page: string, target: string): string {
  return path.posix.join(path.posix.dirname(page), target);
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  return from < 0 ? "" : text.slice(from, text.indexOf(end, from));
}
