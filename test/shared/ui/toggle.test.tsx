import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Toggle } from '../../../shared/ui/toggle.tsx';

const props = { hook: { 'data-purpose': 'statistics' }, labelledBy: 'name', describedBy: 'about' };

test.each([true, false])('shows granted: %s, and reports the opposite wish without taking it', async (granted) => {
  const report = vi.fn<(granted: boolean) => void>();
  const { unmount } = render(<Toggle {...props} granted={granted} onChange={report} />);
  const toggle = screen.getByRole('switch', { checked: granted });
  await userEvent.click(toggle);
  expect([report.mock.calls, toggle.getAttribute('aria-checked')]).toEqual([[[!granted]], String(granted)]);
  unmount();
});

test('without a listener is locked', () => {
  const { unmount } = render(<Toggle {...props} granted={true} />);
  expect(screen.getByRole<HTMLButtonElement>('switch').disabled).toBe(true);
  unmount();
});

test('carries the public hooks', () => {
  const { unmount } = render(<Toggle {...props} granted={true} />);
  const toggle = screen.getByRole('switch');
  expect([toggle.dataset['purpose'], toggle.getAttribute('part')]).toEqual(['statistics', 'toggle']);
  unmount();
});
