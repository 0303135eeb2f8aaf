import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { text as ru } from '../../shared/core/text/panel/ru.ts';

export const TextContext = createContext<PanelText>(ru);

/** The texts in the language that the person reads. */
export const useText = (): PanelText => useContext(TextContext);
