// A file of its own: the banner shows the name, and what shares a file with it would be loaded with the banner.

export const operatorName = 'ИП Павлов Александр Анатольевич';

/** Where the policy is published (2.4). */
export const leadingSite = 'inservice.ru';

/** All such places, the leading one first. */
export const operatorSites = [leadingSite, 'inservice.com'] as const;
