import { MissingPage } from '#components/missing/missing-page.tsx';

export default function NotFound() {
  return <MissingPage reason="No page has it." />;
}
