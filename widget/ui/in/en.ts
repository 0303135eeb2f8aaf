import { text } from '../../../shared/core/text/en.ts';
import type { Shell } from '../../shell.ts';
import { openWith } from '../ui.ts';

/** The interface as it is opened in English: with its words in one file, as every request costs more than what is shared. */
export const open = (shell: Shell) => openWith(shell, text);
