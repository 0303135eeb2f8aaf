import { actions, judgeOption, options } from '../../../shared/core/markup/options.ts';
import { remark } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { isLoader } from '../tags.ts';

/** Words that the drop-in does not know, on its own tag and on the page's buttons. */
export const unknownWords: Rule = ({ tags }) => [
  ...tags
    .filter((tag) => isLoader(tag) || tag.attributes.has('data-inservice-options'))
    .flatMap((tag) =>
      [...tag.attributes]
        .filter(([name]) => name.startsWith('data-'))
        .flatMap(([name, value]) => {
          const guess = nearest(name, Object.keys(options));
          const verdict = judgeOption(name, value);
          if (verdict === 'right') return [];
          if (verdict === 'unknown') {
            return remark(tag, 'unknown-option', {
              message: `The drop-in has no option ${name}.`,
              fix: guess ? `${guess}="${value}"` : 'Remove it.',
            });
          }
          const known = options[name] ?? [];
          return remark(tag, 'unknown-option', {
            message: `${name} does not take "${value}"; the default is used.`,
            fix: `${name}="${nearest(value, known) ?? known.join('" or "')}"`,
          });
        }),
    ),
  ...tags.flatMap((tag) => {
    const action = tag.attributes.get('data-consent');
    if (action === undefined || actions.includes(action)) return [];
    return remark(tag, 'unknown-action', {
      message: `data-consent does not take "${action}": nothing happens on a click.`,
      fix: `data-consent="${nearest(action, actions) ?? actions.join('" or "')}"`,
    });
  }),
];
