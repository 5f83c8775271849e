import styles from './about-page.module.css';

/** The accessibility statement: the aim, what has been tried, and what has not. */
export function Accessibility() {
  return (
    <>
      <p>
        Målet är att Tertial ska uppfylla WCAG 2.2 på nivå AA och därmed standarden EN 301 549, som lagen om
        tillgänglighet till digital offentlig service hänvisar till. Om målet är nått är inte fastställt.
      </p>
      <h3>Vad som är prövat</h3>
      <ul className={styles.list}>
        <li>
          Varje sida prövas automatiskt med verktyget axe, i ljust och mörkt läge. Ett sådant test hittar bara
          en del av de brister som kan finnas.
        </li>
        <li>
          Varje diagram har en tabell med samma tal, och diagrammets innehåll finns beskrivet i ord för
          skärmläsare.
        </li>
      </ul>
      <h3>Vad som inte är prövat</h3>
      <ul className={styles.list}>
        <li>Ingen prövning har gjorts tillsammans med personer som använder hjälpmedel.</li>
        <li>Ingen oberoende granskning har gjorts.</li>
      </ul>
      <h3>Om du hittar en brist</h3>
      <p>
        Meddela den som förvaltar Tertial hos er. Skicka med länken till sidan och berätta vad som inte
        fungerar och vilket hjälpmedel du använder, om du vill. Är du inte nöjd med svaret kan du göra en
        anmälan till tillsynsmyndigheten för lagen om tillgänglighet till digital offentlig service.
      </p>
    </>
  );
}
