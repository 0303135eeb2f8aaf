import { text } from '../../../shared/core/text/kk.ts';
import type { Shell } from '../../shell.ts';
import { openWith } from '../ui.ts';

/** The interface with its Kazakh words. */
export const open = (shell: Shell) => openWith(shell, text);
