import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../edges/settings.ts';
import { Footer } from './footer.tsx';
import { texts } from './language.ts';
import { NoSite } from './no-site.tsx';
import { SitePanel } from './site-panel.tsx';
import { TextContext } from './text-context.ts';
import type { Place, World } from './world.ts';

interface AppProps {
  /** `undefined`: the page behind the popup is not a web site. */
  readonly site: string | undefined;
  readonly place: Place;
  readonly language: Language;
  readonly world: World;
}

/** The panel: popup, side panel and tab. */
export function App({ site: opened, place, language: first, world }: AppProps) {
  const [site, setSite] = useState(opened);
  const [language, setLanguage] = useState(first);
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
  const speak = (chosen: Language) => {
    setLanguage(chosen);
    void world.keepLanguage(chosen);
  };
  return (
    <TextContext.Provider value={text}>
      {site === undefined ? <NoSite world={world} /> : <SitePanel key={site} site={site} place={place} world={world} />}
      <Footer language={language} onSpeak={speak} />
    </TextContext.Provider>
  );
}
