import { useText } from './text-context.ts';

interface SectionsProps {
  /** Whether there is a timeline to go to. */
  readonly timeline: 'there' | 'absent';
}

/** The ways to the parts of a panel that is too narrow to show two of them beside each other. */
export function Sections({ timeline }: SectionsProps) {
  const { sections } = useText().view;
  const parts = [
    ['overview-title', sections.overview],
    ['items', sections.items],
    ['control-title', sections.rules],
    ['export-title', sections.file],
    ...(timeline === 'there' ? [['timeline-title', sections.timeline] as const] : []),
  ] as const;
  return (
    <nav class="sections" aria-label={sections.title}>
      {parts.map(([id, words]) => (
        <a key={id} href={`#${id}`}>
          {words}
        </a>
      ))}
    </nav>
  );
}
