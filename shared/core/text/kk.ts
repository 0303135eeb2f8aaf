import type { BannerText } from './banner.ts';

export const text: BannerText = {
  lang: 'kk',
  title: 'Cookie: шешім сізде',
  ask: 'Қазір тек қажеттілері жұмыс істейді. Қалғаны рұқсатыңызбен: {purposes}.',
  silence: 'Жабу не жауап бермеу ештеңеге рұқсат бермейді. Кейін таңдауды өзгерте аласыз.',
  gpc: 'Браузердің GPC сигналы мақсатты жарнаманы өшірді. «{grant}» оны да қосады.',
  purposes: {
    personalization: 'жекелендіру',
    advertising: 'мақсатты жарнама',
    statistics: 'статистика және зерттеулер',
    quality: 'қызмет сапасын жақсарту',
  },
  operator: 'Оператор',
  policy: 'Саясат, 8‑бөлім',
  denyAll: 'Бәрінен бас тарту',
  grantAll: 'Бәрін қабылдау',
  deny: 'Бас тарту',
  grant: 'Қабылдау',
  preferences: 'Cookie баптаулары',
  close: 'Ештеңеге рұқсат бермей жабу',
};
