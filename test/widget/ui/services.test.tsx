import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mark } from '../../../shared/core/consent/decided.ts';
import type { Registry, Service } from '../../../shared/core/registry/registry.ts';
import { text as en } from '../../../shared/core/text/preferences/en.ts';
import { ServiceList } from '../../../widget/ui/service-list.tsx';
import { withPreferences } from './stand.ts';

/** Opens the list of services under a purpose. */
async function openServices(see: Awaited<ReturnType<typeof withPreferences>>['see'], name: string) {
  const section = see.getByRole('switch', { name }).closest('section');
  const summary = section?.querySelector('summary');
  if (summary) await userEvent.click(summary);
  await see.findByText('Яндекс Метрика');
  return section;
}

test('a partly granted purpose that nobody touched stays partly granted', async () => {
  const { see, user, shell } = await withPreferences({
    decided: { statistics: 'partial' },
    services: [mark('yandex-metrica')],
  });
  await user.click(see.getByRole('button', { name: 'Сохранить выбор' }));
  const { purposes, services } = shell.decisions[0]?.choice ?? {};
  expect([purposes?.statistics, services]).toEqual(['partial', [mark('yandex-metrica')]]);
});

test('one service switched off inside a granted purpose leaves the others on', async () => {
  const { see, user, shell } = await withPreferences({ decided: { statistics: 'granted' } });
  await openServices(see, 'Статистика и исследования');
  await user.click(see.getByRole('switch', { name: 'Яндекс Метрика' }));
  await user.click(see.getByRole('button', { name: 'Сохранить выбор' }));
  const { purposes, services = [] } = shell.decisions[0]?.choice ?? {};
  expect([purposes?.statistics, services.includes(mark('posthog')), services.includes(mark('yandex-metrica'))]).toEqual(
    ['partial', true, false],
  );
});

test('says of each item whether it is on this device now', async () => {
  localStorage.setItem('_ym_uid', '1');
  onTestFinished(() => localStorage.clear());
  const { see } = await withPreferences();
  const section = await openServices(see, 'Статистика и исследования');
  const names = () => [...(section?.querySelectorAll('.here') ?? [])].map((one) => one.parentElement?.firstChild);
  await vi.waitFor(() => expect(names().map((name) => name?.textContent)).toEqual(['_ym_uid']));
});

test('lists services with vendor and country, and items with their lifetime in words', async () => {
  const registry: Registry = {
    version: 1,
    editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' }],
    services: [
      {
        id: 'own-counter',
        name: 'Счётчик',
        vendor: 'ТОО «Счёт»',
        country: 'KZ',
        purposes: ['statistics'],
        items: [{ name: 'counter_id', lifetime: 2 * 86_400, about: { ru: 'Номер посетителя' } }],
      },
    ],
  };
  const { see, user } = await withPreferences({ registry });
  const statistics = see.getByRole('switch', { name: 'Статистика и исследования' }).closest('section');
  const summary = statistics?.querySelector('summary');
  if (summary) await user.click(summary);
  const service = (await see.findByText('Счётчик')).closest('li');
  expect([...(service?.querySelectorAll('.small, ul > li') ?? [])].map((part) => part.textContent?.trim())).toEqual([
    'ТОО «Счёт», Казахстан',
    'counter_id 2 дняНомер посетителя',
  ]);
});

test('words that the site does not give in the language of the interface say which language they are in', () => {
  const services: readonly Service[] = [
    {
      id: 'shop',
      name: { ru: 'Магазин', en: 'Shop' },
      purposes: ['quality'],
      about: { ru: 'Держит сеанс.' },
      items: [{ name: 'a', about: { ru: 'Номер.' } }],
    },
    { id: 'cart', name: { ru: 'Корзина' }, purposes: ['quality'], about: { ru: 'Помнит.', en: 'Remembers.' } },
    { id: 'plain', name: 'Plain', purposes: ['quality'] },
  ];
  const { container } = render(
    <ServiceList text={en} services={services} under="quality" here={[]} granted={() => false} />,
  );
  const said = [...container.querySelectorAll('[lang]')].map(
    (one) => `${one.getAttribute('lang')}: ${one.textContent}`,
  );
  expect(said).toEqual(['ru: Держит сеанс.', 'ru: Номер.', 'ru: Корзина']);
});

test('a policy that is no address of the web is no link', () => {
  const services: readonly Service[] = ['javascript:alert(1)', ' java\tscript:alert(1)', '/privacy'].map(
    (privacy, at) => ({
      id: `${at}`,
      name: 'Shop',
      purposes: ['quality'],
      privacy,
    }),
  );
  render(<ServiceList text={en} services={services} under="quality" here={[]} granted={() => false} />);
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/privacy']);
});

test('a service that is named by language is named in that of the interface, its policy too', () => {
  const services: readonly Service[] = [
    { id: 'shop', name: { ru: 'Магазин', en: 'Shop' }, purposes: ['quality'], privacy: 'https://shop.example/privacy' },
  ];
  render(<ServiceList text={en} services={services} under="quality" here={[]} granted={() => false} />);
  expect([document.querySelector('b')?.textContent, document.querySelector('a')?.getAttribute('aria-label')]).toEqual([
    'Shop',
    'Shop: policy of the service',
  ]);
});
