import type { ReactNode } from 'react';
import { rootMetadata, rootViewport } from '#app/_routes/root.tsx';
import { Document } from '#components/layout/document.tsx';
import '#app/_styles/site.css';

export const metadata = rootMetadata('de');
export const viewport = rootViewport;

export default function RootLayout({ children }: { children: ReactNode }) {
  return <Document locale="de">{children}</Document>;
}
