import { optionalPurposes } from '../../../shared/core/policy/purposes.ts';
import { html } from '../pages/html.ts';
import { type Settings, snippetFor } from './settings.ts';

const texts = {
  ru: {
    title: 'Магазин «Пример»',
    text: 'Обычная страница с окном о cookie. Под каждой целью ждёт свой скрипт.',
    settings: 'Настройки cookie',
    write: 'Записать необъявленную cookie',
    held: 'ждёт',
    runs: 'работает',
    events: 'События',
    video: 'Видео',
  },
  kk: {
    title: '«Мысал» дүкені',
    text: 'Cookie терезесі бар қарапайым бет. Әр мақсаттың астында өз скрипті күтіп тұр.',
    settings: 'Cookie баптаулары',
    write: 'Жарияланбаған cookie жазу',
    held: 'күтуде',
    runs: 'жұмыс істеуде',
    events: 'Оқиғалар',
    video: 'Бейне',
  },
  en: {
    title: 'The Example shop',
    text: 'An ordinary page with a cookie banner. A script waits under each purpose.',
    settings: 'Cookie settings',
    write: 'Write an undeclared cookie',
    held: 'held',
    runs: 'runs',
    events: 'Events',
    video: 'Video',
  },
};

/** The page under test: the snippet first in head, a held script for each purpose, a held frame, and what is told. */
export function previewPage(settings: Settings): string {
  const { lang } = settings.options;
  const t = lang === 'kk' ? texts.kk : lang === 'en' ? texts.en : texts.ru;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
${snippetFor(settings)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t.title}</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/demo.css">
<link rel="stylesheet" href="/assets/playground.css">
</head>
<body class="preview" data-theme="${settings.options.theme}">
<main>
<h1>${t.title}</h1>
<p>${t.text}</p>
<ul class="purposes" data-runs="${t.runs}">${optionalPurposes.map(
    (purpose) => html`<li><code>${purpose}</code> <span data-state="${purpose}">${t.held}</span></li>`,
  )}</ul>
<iframe class="video" data-purpose="advertising" data-src="/preview/video" title="${t.video}"></iframe>
<p class="buttons"><button data-consent="preferences">${t.settings}</button>
<button class="plain" data-write>${t.write}</button></p>
<h2>${t.events}</h2>
<ol class="events" reversed></ol>
</main>
<script src="/assets/preview.js" type="module"></script>
${optionalPurposes.map(
  (purpose) => html`<script type="text/plain" data-purpose="${purpose}">
document.querySelector('[data-state=${purpose}]').replaceWith(document.querySelector('.purposes').dataset.runs);
</script>
`,
)}
</body>
</html>
`.text;
}

/** Stands for a video from elsewhere. */
export const videoPage =
  '<!doctype html><meta charset="utf-8"><title>▶</title><p style="font:700 3rem sans-serif;text-align:center">▶</p>';
