import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'react-aria-components';
import { useExtract } from '@/components/extract';
import { type ListedExtract, useExtractLibrary } from '@/components/extract-library';
import { Failure } from '@/components/failure';
import { Page } from '@/components/page';
import { Picker } from '@/components/picker';
import { Printed } from '@/components/printed';
import { Waiting } from '@/components/progress';
import { useFigureMarks } from '@/components/use-figure-marks';
import { downloadFile } from '@/export/download-file';
import { qualityReportCsv } from '@/export/quality-report-csv';
import { formatDate } from '@/format/date';
import { reportTitle } from '@/models/open/report-title';
import { ChangesView } from './changes-view';
import open from './open.module.css';

import { ReportView } from './report-view';
import { toldFailure } from './told-failure';

const none = 'inget';

/** What became of the files that the open extract was made of, and what has changed since an earlier one. */
export function ReportPage() {
  const { name } = useExtract();
  const { listed } = useExtractLibrary();
  const extract = listed.find((one) => one.name === name);
  return (
    <Page>
      {extract?.own ? <OwnReport extract={extract} /> : <NoReport />}
      {extract && <Changes extract={extract} listed={listed} />}
    </Page>
  );
}

function NoReport() {
  return (
    <>
      <h1>Uttaget har ingen kvalitetsrapport</h1>
      <p className={open.sub}>
        Det följer med Tertial och är inte öppnat ur egna filer. Vad raderna säger mot varandra står under{' '}
        <Link to="/data" search={true}>
          Data
        </Link>
        .
      </p>
    </>
  );
}

function OwnReport({ extract }: { extract: ListedExtract }) {
  const { own } = useExtractLibrary();
  const marks = useFigureMarks();
  const { data, error, refetch } = useQuery({
    queryKey: ['quality report', extract.hash, extract.name],
    queryFn: () => own.report(extract.name),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error !== null) {
    const { sentence, nextStep } = toldFailure(error);
    return (
      <>
        <h1>Rapporten kunde inte läsas</h1>
        <Failure sentence={`${sentence} ${nextStep}`} onRetry={() => void refetch()} />
      </>
    );
  }
  if (data === undefined) return <Waiting />;
  return (
    <>
      <h1>{reportTitle(data)}</h1>
      <p className={open.sub}>
        <Printed text={extract.title} />, öppnat {formatDate(extract.own?.opened ?? extract.created)}. Vad
        raderna säger mot varandra står under{' '}
        <Link to="/data" search={true}>
          Data
        </Link>
        .
      </p>
      <div className={open.actions}>
        <Button
          className={open.link ?? ''}
          onPress={() => {
            const file = qualityReportCsv(data, { marks, extract });
            downloadFile(file.name, file.content);
          }}
        >
          Ladda ner rapporten som CSV
        </Button>
      </div>
      <ReportView report={data} />
    </>
  );
}

/** What differs from another extract: the one in the link, else the latest before of the same title. */
function Changes({ extract, listed }: { extract: ListedExtract; listed: readonly ListedExtract[] }) {
  const { mot } = useParams({ strict: false });
  const navigate = useNavigate();
  const others = listed.filter(({ name }) => name !== extract.name);
  const before = mot === undefined ? earlier(extract, others) : others.find(({ name }) => name === mot);
  if (others.length === 0) return null;
  return (
    <section className={open.part} aria-labelledby="andrat">
      <h2 id="andrat">Vad som har ändrats</h2>
      <Picker
        label="Jämfört med"
        value={before?.name ?? none}
        choices={[
          { id: none, name: 'inget annat uttag' },
          ...others.map(({ name, title, own }) => ({
            id: name,
            name: own ? `${title}, öppnat ${formatDate(own.opened)}` : title,
          })),
        ]}
        onChoose={(id) =>
          void navigate({
            to: '/data/rapport/{-$mot}',
            params: { mot: id },
            search: true,
            resetScroll: false,
          })
        }
      />
      {before && <ChangesView key={before.name} from={before} to={extract} />}
    </section>
  );
}

function earlier(extract: ListedExtract, others: readonly ListedExtract[]): ListedExtract | undefined {
  const opened = extract.own?.opened;
  if (opened === undefined) return undefined;
  return others
    .filter(({ own, title }) => own !== undefined && own.opened < opened && title === extract.title)
    .sort((one, other) => (other.own?.opened ?? '').localeCompare(one.own?.opened ?? ''))[0];
}
