import type { Registry } from '../registry.ts';

const year = 365 * 86_400;

/**
 * The registry of inService itself: what the drop-in uses without configuration.
 * Services of other companies come from the catalogue beneath it.
 */
export const inservice: Registry = {
  version: 1,
  policyUrl: 'https://inservice.ru/',
  cabinetUrl: 'https://lk.inservice.ru/',
  // The published text bears no date; this is the day on which this registry took it up.
  editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01', 'inservice.com': '2026-01-01' }, kind: 'material' }],
  services: [
    {
      id: 'inservice-session',
      name: 'inService',
      purposes: ['necessary'],
      items: [
        { name: 'inservice_session', lifetime: 0 },
        { name: 'inservice_csrf', lifetime: 0 },
      ],
      about: {
        ru: 'Держит открытым ваш сеанс и защищает его формы.',
        kk: 'Сеансыңызды ашық ұстайды және оның формаларын қорғайды.',
        en: 'Keeps your session open and protects its forms.',
      },
    },
    {
      id: 'inservice-sign-in',
      name: {
        ru: 'inService: автоматический вход',
        kk: 'inService: автоматты кіру',
        en: 'inService: automatic sign-in',
      },
      purposes: ['necessary'],
      items: [{ name: 'inservice_auto', lifetime: year }],
      about: {
        ru: 'Узнаёт вас на этом устройстве, чтобы не спрашивать пароль. Без него вход придётся выполнить заново.',
        kk: 'Құпиясөзді сұрамау үшін сізді осы құрылғыда таниды. Онсыз қайта кіру керек болады.',
        en: 'Recognises you on this device so that it need not ask for the password. Without it you sign in again.',
      },
    },
    {
      id: 'inservice-language',
      name: { ru: 'inService: язык', kk: 'inService: тіл', en: 'inService: language' },
      purposes: ['necessary'],
      items: [{ name: 'inservice_lang', lifetime: year }],
      about: {
        ru: 'Помнит выбранный язык.',
        kk: 'Таңдалған тілді есте сақтайды.',
        en: 'Remembers the language you chose.',
      },
    },
    {
      id: 'inservice-personal',
      name: { ru: 'inService: персонализация', kk: 'inService: жекелендіру', en: 'inService: personalisation' },
      purposes: ['personalization'],
      items: [
        { name: 'inservice_city', lifetime: year },
        { name: 'inservice_recent', lifetime: year },
        { name: 'inservice_theme', lifetime: year },
      ],
      about: {
        ru: 'Помнит город, недавние услуги и оформление, чтобы показывать подходящее вам.',
        kk: 'Сізге сай нәрсені көрсету үшін қаланы, соңғы қызметтерді және безендіруді есте сақтайды.',
        en: 'Remembers your city, recent services and appearance to show what fits you.',
      },
    },
  ],
};
