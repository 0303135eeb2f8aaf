import { text } from '../../../shared/core/text/ru.ts';
import type { Shell } from '../../shell.ts';
import { openWith } from '../ui.ts';

/** The interface with its Russian words. */
export const open = (shell: Shell) => openWith(shell, text);
