import { text } from '../../../shared/core/text/en.ts';
import type { Shell } from '../../shell.ts';
import { openWith } from '../ui.ts';

/** The interface with its English words. */
export const open = (shell: Shell) => openWith(shell, text);
