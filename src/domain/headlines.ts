/**
 * The headline figures of Översikt, by the catalogue's ids: active participation index, sick leave and satisfaction. Complaints are the
 * fourth, counted from the complaint form. An extract that has an indicator of another id does not get its card.
 */
export const headlineIndicators = ['ami', 'sjukfranvaro', 'nojd-med-insats'] as const;

/** The dimension of the complaint form that says what a complaint was about. */
export const complaintTopic = 'amne-klagomal-synpunkt';
