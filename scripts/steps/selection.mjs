import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Advice } from './say.mjs';
import { allProjects } from './tests.mjs';

/** Projects that drive the built output in real browsers. */
const driving = ['browser', 'e2e'];

/** The vitest project that a test file belongs to, by its place and its name. @param {string} path */
function projectOf(path) {
  const folder = path.split('/')[1] ?? '';
  if (path.endsWith('.tsx')) return 'dom';
  return [...driving, 'commands'].includes(folder) ? folder : 'unit';
}

/** Every test file, by its path from the folder of the project. */
export async function testFiles() {
  const found = await readdir('test', { recursive: true });
  return found.map((path) => join('test', path)).filter((path) => /\.test\.tsx?$/.test(path));
}

/**
 * What `npm test -- <part of a path> … [options of vitest]` asks for.
 * @param {readonly string[]} args words before the first option are parts of paths; without any, every file is meant
 * @param {readonly string[]} files
 * @returns {{ groups: string[][], args: readonly string[], drives: boolean }} `drives`: needs what is built, and browsers
 */
export function selectionOf(args, files) {
  const options = args.findIndex((word) => word.startsWith('-'));
  const words = args.slice(0, options < 0 ? undefined : options).map((word) => {
    const path = relative('.', resolve(word));
    return files.includes(path) ? path : word;
  });
  const lost = words.find((word) => !files.some((path) => path.includes(word)));
  if (lost !== undefined) throw new Advice(`No test file has "${lost}" in its path; they are in test/.`);
  const meant = words.length ? files.filter((path) => words.some((word) => path.includes(word))) : files;
  const projects = new Set(meant.map(projectOf));
  const groups = allProjects.map((group) => group.filter((name) => projects.has(name))).filter(({ length }) => length);
  return { groups, args: [...words, ...args.slice(words.length)], drives: driving.some((name) => projects.has(name)) };
}
