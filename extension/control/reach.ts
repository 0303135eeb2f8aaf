/**
 * What has to be permitted to touch requests to an address of the registry, such as `mc.yandex.ru/metrika`.
 * @param everywhere patterns of what may be asked for: to Chromium, WebSockets are no part of `*://`
 */
export function patternsOfUrl(url: string, everywhere: readonly string[]): readonly string[] {
  const host = url.replace(/\/.*$/, '').replace(/:\d+$/, '');
  return everywhere.map((pattern) => pattern.replace('://*/', `://*.${host}/`));
}
