import { en } from './en.ts';
import { kk } from './kk.ts';
import type { Language } from './languages.ts';
import { ru, type Words } from './ru.ts';

export const words: Readonly<Record<Language, Words>> = { ru, kk, en };
