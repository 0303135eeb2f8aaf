import type { BannerText } from './banner.ts';

export const text: BannerText = {
  lang: 'ru',
  title: 'Файлы cookie: решаете вы',
  ask: 'Сейчас работают только необходимые. Остальное – с вашего разрешения: {purposes}.',
  silence: 'Закрыть или не ответить – значит ничего не разрешить. Изменить выбор можно в любой момент.',
  gpc: 'Браузер передаёт сигнал GPC: целевая реклама отключена. «{grant}» включит и её.',
  purposes: {
    personalization: 'персонализация',
    advertising: 'целевая реклама',
    statistics: 'статистика и исследования',
    quality: 'улучшение качества услуг',
  },
  operator: 'Оператор',
  policy: 'Политика, раздел 8',
  denyAll: 'Отклонить все',
  grantAll: 'Разрешить все',
  deny: 'Отклонить',
  grant: 'Разрешить',
  preferences: 'Настройки cookie',
  close: 'Закрыть, ничего не разрешая',
};
