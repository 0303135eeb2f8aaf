import { fill } from '../../shared/core/text/fill.ts';
import type { Published, Usage } from '../snapshot.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { nameInWords, sizeInWords } from './words.ts';

interface UsageCardProps {
  readonly usage: readonly Usage[];
  readonly registries: readonly Published[];
}

const hostOf = (origin: string) => origin.replace(/^https:\/\//, '');

/** How much space each address takes, and who declared what it is for. */
export function UsageCard({ usage, registries }: UsageCardProps) {
  const text = useText();
  const secrets = useSecrets();
  const { view } = text;
  if (!usage.length && !registries.length) return null;
  return (
    <section class="card" aria-labelledby="usage-title">
      <h2 id="usage-title">{view.usage.title}</h2>
      <dl class="explained">
        {usage.map(({ origin, usage: used, quota, persisted, buckets }) => (
          <div data-usage={origin}>
            <dt>
              <bdi>{nameInWords(text, hostOf(origin), secrets)}</bdi>
            </dt>
            <dd>
              {fill(view.usage.of, { used: sizeInWords(text, used), quota: sizeInWords(text, quota) })}
              {persisted && `; ${view.usage.persisted}`}
              {buckets &&
                buckets.length > 0 &&
                `; ${fill(view.usage.buckets, { names: buckets.map((name) => nameInWords(text, name, secrets)).join(', ') })}`}
            </dd>
          </div>
        ))}
      </dl>
      {registries.map(({ origin, faults: [fault] }) => (
        <p class="small" data-registry={origin}>
          {fault === undefined
            ? fill(view.registry.own, { origin: nameInWords(text, hostOf(origin), secrets) })
            : fill(view.registry.broken, {
                origin: nameInWords(text, hostOf(origin), secrets),
                fault: nameInWords(text, fault, secrets),
              })}
        </p>
      ))}
    </section>
  );
}
