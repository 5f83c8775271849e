import { Link } from '@tanstack/react-router';
import { Page } from '@/components/page';

export function PageNotFound() {
  return (
    <Page>
      <h1>Sidan finns inte</h1>
      <p>
        Länken leder till en sida som inte finns i Tertial. <Link to="/">Gå till Översikt</Link>
      </p>
    </Page>
  );
}
