import { text } from '../../../shared/core/text/ru.ts';
import type { Shell } from '../../shell.ts';
import { openWith } from '../ui.ts';

/** The interface as it is opened in Russian: with its words in one file, as every request costs more than what is shared. */
export const open = (shell: Shell) => openWith(shell, text);
