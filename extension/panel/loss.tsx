import type { Owner } from '../../shared/core/inventory/inventory.ts';
import { AlertBox } from './alert-box.tsx';
import { useText } from './text-context.ts';

interface LossProps {
  readonly service: Owner | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what will be lost before a necessary item goes. */
export function Loss({ service, onConfirm, onCancel }: LossProps) {
  const { losses } = useText();
  const lost = losses.byService[service?.id ?? ''] ?? losses.otherwise;
  return (
    <AlertBox
      title={`${losses.ask} ${lost}`}
      cancel={losses.cancel}
      confirm={losses.confirm}
      onCancel={onCancel}
      onConfirm={onConfirm}
    />
  );
}
