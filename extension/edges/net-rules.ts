import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { NetRule } from '../control/net-rules.ts';

type Api = Pick<DeclarativeNetRequest.Static, 'getDynamicRules' | 'updateDynamicRules'>;

/** Puts these rules in the place of all former ones, in one step. */
export async function replaceRules(api: Api, rules: readonly NetRule[]): Promise<void> {
  const before = await api.getDynamicRules();
  await api.updateDynamicRules({
    removeRuleIds: before.map(({ id }) => id),
    // The polyfill's types know neither conditions on response headers nor the plain strings of rules made as text.
    addRules: rules.map((rule, at) => ({ id: at + 1, ...rule })) as unknown as DeclarativeNetRequest.Rule[],
  });
}
