import { readRegistry } from '../../lint/registry.ts';
import type { Exchange, Reply } from '../exchange.ts';
import { previewPage, videoPage } from './preview-page.ts';
import { readSettings, snippetFor } from './settings.ts';

const page = (body: string): Reply => ({ headers: { 'content-type': 'text/html; charset=utf-8' }, body });

/** The preview's host: a registrable domain of its own, so that nothing it stores is the site's. */
export function answerPreview({ method, url, form }: Exchange): Reply {
  if (url.pathname === '/preview/video') return page(videoPage);
  if (url.pathname !== '/preview') return { status: 404, body: 'Only the preview is here.' };
  return page(previewPage(readSettings(method === 'POST' ? form : url.searchParams)));
}

/** Judges what stands in the form: every mistake of the registry with its line, and the lines to copy. */
export function checkSettings({ form }: Exchange): Reply {
  const settings = readSettings(form);
  const typed = form.get('registry') ?? '';
  const faults = settings.registry === '' ? [] : readRegistry(typed).remarks;
  return {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      faults: faults.map(({ line, column, message }) => ({ line, column, message })),
      snippet: snippetFor(settings).text,
    }),
  };
}
