import type { Service } from '../../registry.ts';
import { about } from './about.ts';
import { day, year } from './lifetimes.ts';

/** Sessions of server frameworks, by the names they have from the start. */
export const sessions: readonly Service[] = [
  {
    id: 'php-session',
    name: 'PHP',
    purposes: ['necessary'],
    items: [{ name: 'PHPSESSID', lifetime: 0 }],
    about: about.session,
  },
  {
    id: 'java-session',
    name: 'Java',
    purposes: ['necessary'],
    items: [{ name: 'JSESSIONID', lifetime: 0 }],
    about: about.session,
  },
  {
    id: 'aspnet-session',
    name: 'ASP.NET',
    purposes: ['necessary'],
    items: [
      { name: 'ASP.NET_SessionId', lifetime: 0 },
      { name: '.ASPXAUTH' },
      { name: '.AspNetCore.*' },
      { name: '.AspNet.*' },
      { name: '__RequestVerificationToken*', lifetime: 0 },
    ],
    about: about.session,
  },
  {
    id: 'django-session',
    name: 'Django',
    purposes: ['necessary'],
    items: [
      { name: 'csrftoken', lifetime: year },
      { name: 'sessionid', lifetime: 14 * day },
      { name: 'django_language' },
    ],
    about: about.session,
  },
  {
    id: 'laravel-session',
    name: 'Laravel',
    purposes: ['necessary'],
    items: [
      { name: 'laravel_session', lifetime: 7200 },
      { name: 'XSRF-TOKEN', lifetime: 7200 },
      { name: 'remember_web_*' },
    ],
    about: about.session,
  },
  {
    id: 'rails-session',
    name: 'Ruby on Rails',
    purposes: ['necessary'],
    items: [{ name: '_session_id', lifetime: 0 }, { name: 'remember_user_token' }],
    about: about.session,
  },
  {
    id: 'express-session',
    name: 'Express',
    purposes: ['necessary'],
    items: [{ name: 'connect.sid', lifetime: 0 }],
    about: about.session,
  },
  {
    id: 'codeigniter-session',
    name: 'CodeIgniter',
    purposes: ['necessary'],
    items: [
      { name: 'ci_session', lifetime: 7200 },
      { name: 'csrf_cookie_name', lifetime: 7200 },
    ],
    about: about.session,
  },
  {
    id: 'yii-session',
    name: 'Yii',
    purposes: ['necessary'],
    items: [
      { name: '_csrf' },
      { name: '_csrf-frontend' },
      { name: '_csrf-backend' },
      { name: '_identity' },
      { name: '_identity-frontend' },
      { name: 'advanced-frontend' },
    ],
    about: about.session,
  },
  {
    id: 'symfony-session',
    name: 'Symfony',
    purposes: ['necessary'],
    items: [{ name: 'sf_redirect' }, { name: 'REMEMBERME' }],
    about: about.session,
  },
  {
    id: 'site-language',
    name: 'i18next, Next.js, Nuxt',
    purposes: ['necessary'],
    items: [{ name: 'NEXT_LOCALE' }, { name: 'i18n_redirected' }, { name: 'i18nextLng' }],
    about: about.language,
  },
];
