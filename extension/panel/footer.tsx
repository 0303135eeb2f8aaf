import type { Language } from '../edges/settings.ts';
import { languages, texts } from './language.ts';
import { useText } from './text-context.ts';

interface FooterProps {
  readonly language: Language;
  readonly onSpeak: (language: Language) => void;
  /** The person asks what the extension sees. */
  readonly onAsk: () => void;
}

/** What the extension promises, and the choice of language. */
export function Footer({ language, onSpeak, onAsk }: FooterProps) {
  const text = useText();
  return (
    <footer>
      <p>
        {text.promise}{' '}
        <button type="button" class="link" data-action="welcome" onClick={onAsk}>
          {text.view.welcome.open}
        </button>
      </p>
      <nav aria-label={text.languages}>
        {languages.map((each) => (
          <button
            type="button"
            class="link"
            lang={each}
            aria-current={each === language}
            data-action={`language-${each}`}
            onClick={() => onSpeak(each)}
          >
            {texts[each].language}
          </button>
        ))}
      </nav>
    </footer>
  );
}
