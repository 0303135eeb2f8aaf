import { faults } from '../../shared/core/registry/faults.ts';
import type { Registry } from '../../shared/core/registry/registry.ts';
import { type Place, placeIn, type Remark, remark } from './finding.ts';
import { placeOf, placesOf } from './json-places.ts';

/** A registry as far as it could be read, and what is wrong with it. */
export interface RegistryReading {
  readonly registry: Registry | undefined;
  readonly remarks: readonly Remark[];
}

const refused =
  'The page refuses such a registry and grants nothing. Its fields: docs/registry.md, registry.schema.json.';

/** Reads the text of a registry; `start` is where that text begins in its file. */
export function readRegistry(text: string, start: Place = { line: 1, column: 1 }): RegistryReading {
  const fault = (offset: number, message: string) =>
    remark(placeIn(text, offset, start), 'registry-fault', { message, fix: refused });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.trimEnd().length);
    return { registry: undefined, remarks: [fault(at, `registry: is not JSON (${message})`)] };
  }
  const places = placesOf(text);
  const at = (message: string) => placeOf(places, /^registry([^:]*)/.exec(message)?.[1] ?? '');
  // In the words of the page's console, each with its field.
  const found = faults(value);
  if (found.length) return { registry: undefined, remarks: found.map((message) => fault(at(message), message)) };
  return { registry: value as Registry, remarks: [] };
}
