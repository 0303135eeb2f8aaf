import type { Rules } from '../../shared/core/registry/rules.ts';
import type { Judge } from '../../shared/page/guard/write.ts';
import { say } from '../say.ts';
import type { Shell } from '../shell.ts';

/** Milliseconds within which the same write by the same script is told once: a loop must not flood its page. */
const quiet = 100;

/**
 * Judges writes by the registry and the consent, and tells of those that do not happen.
 * Names that nothing declares follow `data-unknown`.
 */
export function judgeWrites(
  { options, permits, emit }: Pick<Shell, 'options' | 'permits' | 'emit'>,
  rules: () => Rules,
  caller: () => string,
): Judge {
  const told = new Set<string>();
  return ({ kind, name }) => {
    const rule = rules().named(name);
    const unknown = options.data.unknown;
    if (rule ? permits(rule.purposes, rule.id) : unknown === 'allow') return true;
    const allowed = !rule && unknown !== 'block';
    const key = kind + name;
    if (!told.has(key)) {
      told.add(key);
      setTimeout(() => told.delete(key), quiet);
      if (allowed) say(`${kind} "${name}" is undeclared`, caller());
      else emit('blocked', { kind, name, purpose: rule?.purposes[0] ?? 'unknown', service: rule?.id, by: caller() });
    }
    return allowed;
  };
}
