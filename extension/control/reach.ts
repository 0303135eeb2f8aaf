/** What has to be permitted to touch requests to an address of the registry, such as `mc.yandex.ru/metrika`. */
export const patternOfUrl = (url: string): string => `*://*.${url.replace(/\/.*$/, '').replace(/:\d+$/, '')}/*`;
