/** What a tag says it needs. */
export const purposesOf = (tag: Element): string[] => tag.getAttribute('data-purpose')?.match(/\S+/g) ?? [];
