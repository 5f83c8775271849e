import { memo } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Picker } from '@/components/picker';
import picker from '@/components/picker.module.css';
import { cutShort, Printed } from '@/components/printed';
import type { ColumnRole, FigurePart, Mapping } from '@/extracts/mapping/mapping';
import type { ColumnProfile } from '@/extracts/mapping/profile';
import { partInWords, partOf, type RoleId, roleChoices, roleIdOf } from '@/models/open/column-roles';
import { scaleChoices } from '@/models/open/scales';
import { ListField } from './fields';
import styles from './first-rows.module.css';
import { knownNames } from './known-names';
import { OnlyRows } from './only-rows';
import { PartFields, saidParts } from './part-fields';

/** A column's name, what it is, and what its figures are where it has any. */
export function ColumnHead({
  at,
  profile,
  role,
  mapping,
  scale,
  onRole,
  onPart,
  onOnly,
  onScale,
}: {
  /** The column's place in its table. */
  at: number;
  profile: ColumnProfile;
  role: ColumnRole;
  mapping: Mapping;
  /** Always the same function: what each column can be is made once. */
  onRole: (column: number, id: RoleId) => void;
  onPart: (part: FigurePart) => void;
  /** The texts of the column whose rows alone are used. */
  onOnly: (texts: readonly string[]) => void;
  /** What the column's numbers are multiplied with. */
  scale: string;
  onScale: (scale: number) => void;
}) {
  const { name } = profile;
  const part = partOf(role);
  const spoken = cutShort(name, 60);
  return (
    <div className={styles.head}>
      <span className={styles.name}>
        <Printed text={name} />
      </span>
      <RolePicker label={`Kolumnen ${spoken}`} value={roleIdOf(role)} at={at} onRole={onRole} />
      {role.is === 'only' && <OnlyRows profile={profile} texts={role.texts} onChoose={onOnly} />}
      {part !== undefined && (
        <DialogTrigger>
          <Button
            className={styles.part ?? ''}
            aria-label={`Vad värdena i ${spoken} gäller: ${said(part, mapping)}`}
          >
            <bdi>{said(part, mapping)}</bdi>
          </Button>
          <Popover className={picker.popover ?? ''} offset={6}>
            <Dialog className={styles.dialog ?? ''}>
              <Heading slot="title" className={styles.heading ?? ''}>
                Värdena i <Printed text={spoken} /> gäller
              </Heading>
              <PartFields
                part={part}
                asked={saidParts.filter((one) => !mapping.columns.some((other) => other.is === one))}
                names={knownNames(mapping)}
                onChange={onPart}
              />
              {(role.is === 'value' || role.is === 'target') && (
                <ListField
                  label="Talen räknas om"
                  value={scale}
                  choices={scaleChoices}
                  onChoose={(id) => onScale(Number(id))}
                />
              )}
              <p className={styles.why}>
                Det som en annan kolumn säger rad för rad, eller som gäller hela tabellen, behöver inte sägas
                här.
              </p>
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </div>
  );
}

/** Remembered: there are many beside each other, each with all its choices, and an answer changes one of them. */
const RolePicker = memo(function RolePicker({
  label,
  value,
  at,
  onRole,
}: {
  label: string;
  value: RoleId;
  at: number;
  onRole: (column: number, id: RoleId) => void;
}) {
  return (
    <Picker
      label={label}
      isLabelSpoken
      value={value}
      choices={roleChoices}
      onChoose={(id) => onRole(at, id)}
    />
  );
});

function said(part: FigurePart, { columns, whole }: Mapping): string {
  const words = partInWords(part);
  if (words !== '') return cutShort(words, 60);
  const isTold = (['unit', 'indicator', 'year'] as const).every(
    (one) => whole[one] !== undefined || columns.some(({ is }) => is === one),
  );
  return isTold ? 'enligt raden' : 'säg vad de gäller';
}
