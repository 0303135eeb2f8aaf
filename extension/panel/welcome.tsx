import { Button } from '../../shared/ui/button.tsx';
import { useText } from './text-context.ts';

/** What the extension can read and why, in plain words: seen at first, and whenever one asks. */
export function Welcome({ onClose }: { readonly onClose: () => void }) {
  const { welcome } = useText().view;
  return (
    <section class="card welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{welcome.title}</h2>
      <ul>
        {welcome.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <div class="actions">
        <Button action="close-welcome" onAct={onClose}>
          {welcome.close}
        </Button>
      </div>
    </section>
  );
}
