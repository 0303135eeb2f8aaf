import { text } from '../../../shared/core/text/kk.ts';
import type { Shell } from '../../shell.ts';
import { openWith } from '../ui.ts';

/** The interface as it is opened in Kazakh: with its words in one file, as every request costs more than what is shared. */
export const open = (shell: Shell) => openWith(shell, text);
