import { operator } from '../../shared/core/policy/operator.ts';
import { rights } from '../../shared/core/policy/rights.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { InlineText } from '../../shared/core/text/inline/text.ts';

interface RequestsProps {
  readonly inline: InlineText;
  /** Where people have their account: the nearer way (9.3.1). Absent inside of it. */
  readonly cabinetUrl: string | undefined;
}

const mailto = (subject: string) => `mailto:${operator.mailbox}?subject=${encodeURIComponent(`inService: ${subject}`)}`;

/** The ways of making a request (policy 9, 11, 13): the cabinet first, the mailbox second. */
export const Requests = ({ inline: { cabinet }, cabinetUrl }: RequestsProps) => (
  <section class="purpose" aria-labelledby="requests">
    <h3 id="requests">{cabinet.requests}</h3>
    <p>{fill(cabinet.requestsAbout, { days: operator.answersWithinDays })}</p>
    {cabinetUrl && (
      <p>
        <a href={cabinetUrl}>{cabinet.cabinet}</a>
      </p>
    )}
    <p>
      <a href={mailto(cabinet.requests)}>{cabinet.mail}</a>: {operator.mailbox}
    </p>
    <ul class="rights">
      {rights.map(({ id, clause }) => (
        <li key={id}>
          <a href={mailto(cabinet.rights[id])}>{cabinet.rights[id]}</a>{' '}
          <span class="small">{fill(cabinet.clause, { clause })}</span>
        </li>
      ))}
    </ul>
  </section>
);
