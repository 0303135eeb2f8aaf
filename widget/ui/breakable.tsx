/** A technical name that breaks behind its separators, before it breaks inside of a word. */
export const Breakable = ({ name }: { readonly name: string }) => (
  <>{name.match(/[^_.:/-]*[_.:/-]+|[^_.:/-]+/g)?.flatMap((part, at) => (at ? [<wbr />, part] : [part]))}</>
);
