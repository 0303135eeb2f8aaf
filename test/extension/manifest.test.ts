import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifest: Manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

/** Permissions about which neither browser warns the person (facts: their own tables of permission warnings). */
const silent = new Set([
  'activeTab',
  'alarms',
  'browsingData',
  'cookies',
  'declarativeNetRequestWithHostAccess',
  'scripting',
  'sidePanel',
  'storage',
  'unlimitedStorage',
  'webRequest',
]);

test('asks for nothing that warns beyond its two sites', () => {
  expect([
    manifest.permissions.filter((name) => !silent.has(name)),
    manifest.host_permissions,
    // To Chromium, WebSockets are no part of the first; it words its question by hosts alone.
    manifest.optional_host_permissions,
    'optional_permissions' in manifest,
    'devtools_page' in manifest,
  ]).toEqual([
    [],
    ['*://*.inservice.ru/*', '*://*.inservice.com/*'],
    ['*://*/*', 'wss://*/*', 'ws://*/*'],
    false,
    false,
  ]);
});

test('its pages can ask no network for anything', () => {
  const { extension_pages: policy } = manifest.content_security_policy;
  expect([policy.includes("default-src 'none'"), /connect-src|https?:|\*/.test(policy)]).toEqual([true, false]);
});
