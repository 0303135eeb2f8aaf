import { useEffect, useRef } from 'preact/hooks';
import type { Known } from '../../shared/core/identify/redact.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import type { Statement } from './use-erasing.ts';
import { nameInWords } from './words.ts';

function sentence(text: PanelText, statement: Statement, known: Known): string {
  const name = nameInWords(text, statement.of, known);
  switch (statement.outcome) {
    case 'working':
      return fill(text.erased.working, { name });
    case 'gone':
      return statement.because
        ? fill(text.erased.survived, { name, because: text.erased.because[statement.because] })
        : fill(text.erased.gone, { name });
    case 'survived':
      return fill(text.erased.survived, { name, because: text.erased.because[statement.because ?? 'kept'] });
    case 'failed':
      return fill(text.erased.survived, { name, because: statement.because });
  }
}

/** Says what became of an erasing. Takes the focus that went with the erased row. */
export function StatementLine({ statement }: { readonly statement: Statement | undefined }) {
  const text = useText();
  const secrets = useSecrets();
  const line = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (statement && statement.outcome !== 'working' && document.activeElement === document.body) line.current?.focus();
  }, [statement]);
  return (
    <output class="statement" tabIndex={-1} ref={line} data-outcome={statement?.outcome}>
      {statement && sentence(text, statement, secrets)}
    </output>
  );
}
