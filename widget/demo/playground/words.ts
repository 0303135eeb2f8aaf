import type { Language } from '../texts/languages.ts';

const ru = {
  title: 'Площадка',
  lead: 'Измените реестр и вид окна: предпросмотр меняется сразу и живёт на отдельном адресе.',
  back: 'К сайту',
  registry: 'Реестр',
  registryHint: 'Пустое поле: встроенный реестр inService.',
  good: 'Реестр без ошибок',
  builtIn: 'Встроенный реестр',
  layout: 'Вид',
  theme: 'Светлая или тёмная',
  style: 'Готовое оформление',
  lang: 'Язык',
  unknown: 'Необъявленные имена',
  width: 'Ширина',
  preview: 'Предпросмотр',
  old: 'Предпросмотр и строки остались от последнего реестра без ошибок.',
  again: 'Спросить заново',
  ownTab: 'Открыть в отдельной вкладке',
  snippet: 'Строки для <head>',
  copy: 'Скопировать',
  copied: 'Скопировано',
  line: 'строка',
  lost: 'Сервер демо не отвечает. Запустите его снова: npm start',
};

const en: typeof ru = {
  title: 'Playground',
  lead: 'Change the registry and the look: the preview follows at once, on an address of its own.',
  back: 'Back to the site',
  registry: 'Registry',
  registryHint: 'Empty: the built-in registry of inService.',
  good: 'No mistakes in the registry',
  builtIn: 'The built-in registry',
  layout: 'Layout',
  theme: 'Light or dark',
  style: 'Ready theme',
  lang: 'Language',
  unknown: 'Undeclared names',
  width: 'Width',
  preview: 'Preview',
  old: 'The preview and the lines are those of the last registry without mistakes.',
  again: 'Ask again',
  ownTab: 'Open in a tab of its own',
  snippet: 'Lines for <head>',
  copy: 'Copy',
  copied: 'Copied',
  line: 'line',
  lost: 'The demo server does not answer. Start it again: npm start',
};

/** The playground is for developers: Russian or English. */
export const wordsFor = (language: Language) => (language === 'ru' ? ru : en);
