import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../shared/core/text/fill.ts';
import type { Language } from '../edges/settings.ts';
import { Footer } from './footer.tsx';
import { texts } from './language.ts';
import { NoSite } from './no-site.tsx';
import { SitePanel } from './site-panel.tsx';
import { TextContext } from './text-context.ts';
import { Welcome } from './welcome.tsx';
import type { Place, World } from './world.ts';

interface AppProps {
  /** `undefined`: the page behind the popup is not a web site. */
  readonly site: string | undefined;
  readonly place: Place;
  readonly language: Language;
  /** Whether the person still has to be told what the extension sees. */
  readonly first: boolean;
  readonly world: World;
}

/** The panel: popup, side panel and tab. */
export function App({ site: opened, place, language: spoken, first, world }: AppProps) {
  const [site, setSite] = useState(opened);
  const [language, setLanguage] = useState(spoken);
  const [welcome, setWelcome] = useState(first);
  const text = texts[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${text.title}: ${site ?? 'inService'}`;
  }, [language, site, text]);
  useEffect(() => {
    if (place !== 'side') return;
    const end = new AbortController();
    world.watchSite(setSite, end.signal);
    return () => end.abort();
  }, [place, world]);
  const [unkept, setUnkept] = useState<string>();
  const keeping = (kept: Promise<void>) =>
    void kept.then(
      () => setUnkept(undefined),
      (error: unknown) => setUnkept(String(error)),
    );
  const speak = (chosen: Language) => {
    setLanguage(chosen);
    keeping(world.keepLanguage(chosen));
  };
  const closeWelcome = () => {
    setWelcome(false);
    keeping(world.keepWelcomed());
  };
  return (
    <TextContext.Provider value={text}>
      {welcome && <Welcome onClose={closeWelcome} />}
      {site === undefined ? <NoSite world={world} /> : <SitePanel key={site} site={site} place={place} world={world} />}
      {unkept !== undefined && <p role="alert">{fill(text.failed.unkept, { because: unkept })}</p>}
      <Footer language={language} onSpeak={speak} onAsk={() => setWelcome(true)} />
    </TextContext.Provider>
  );
}
