import { readFileSync } from 'node:fs';

/** The code blocks of one language in a document, in order; `html before` are those that show what is to be changed. */
export const blocks = (path: string, language: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^```(\w+(?: before)?)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , code = '']) => code);
