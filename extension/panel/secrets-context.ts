import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Known } from '../../shared/core/identify/redact.ts';

export const SecretsContext = createContext<Known>(new Set());

/** What signs a person in, in any of the items: shown nowhere, in no name and no address. */
export const useSecrets = (): Known => useContext(SecretsContext);
