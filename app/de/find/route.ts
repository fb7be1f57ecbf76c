import { findRoute } from '#app/_routes/find.ts';

export const GET = findRoute('de');
