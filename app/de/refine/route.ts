import { refineRoute } from '#app/_routes/refine.ts';

export const GET = refineRoute('de');
