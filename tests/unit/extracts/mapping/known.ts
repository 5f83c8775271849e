import type { Known } from '@/extracts/mapping/known';

const unit = { parent_id: 'district', service_area: null, valid_from: null, valid_to: null, succeeds: null };

/** A district with two units, and two indicators of which one has another name in exports. */
export const known: Known = {
  units: [
    {
      ...unit,
      unit_id: 'district',
      name: 'Norrängens stadsdelsområde',
      short_name: 'Norrängen',
      level: 'district',
      parent_id: null,
    },
    { ...unit, unit_id: 'solrosen', name: 'Enheten för Solrosen', short_name: 'Solrosen', level: 'unit' },
    { ...unit, unit_id: 'angen', name: 'Enheten Ängen', short_name: 'Ängen', level: 'unit' },
  ],
  indicators: [
    {
      indicator_id: 'ami',
      name: 'Aktivt medskapandeindex',
      short_name: 'AMI',
      area: 'Personal',
      unit_of_measure: 'index',
      decimals: 0,
      polarity: 'higher',
      measurement: 'index',
      periodicity: 'year',
      definition: 'Index 0–100.',
      aliases: 'Medskapandeindex|Aktivt Medskapandeindex (AMI)',
    },
    {
      indicator_id: 'sjukfranvaro',
      name: 'Sjukfrånvaro',
      short_name: 'Sjukfrånvaro',
      area: 'Personal',
      unit_of_measure: 'percent',
      decimals: 1,
      polarity: 'lower',
      measurement: 'rolling_12_months',
      periodicity: 'tertial',
      definition: null,
      aliases: null,
    },
  ],
};

export const nothingKnown: Known = { units: [], indicators: [] };
