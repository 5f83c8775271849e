import type { CsvTables } from '../../queries/engine-fixture';

/**
 * An extract as a file of figures gives it: units, indicators, observations with the line that each was read from, and nothing else. The
 * units and figures are invented.
 */
export const figuresOnly: CsvTables = {
  units: `unit_id,name,short_name,level,parent_id,service_area,valid_from,valid_to,succeeds
almgarden,Almgården,Almgården,unit,,,,,
bjorkbacken,Björkbacken <b>& Co</b>,Björkbacken,unit,,,,,
`,
  indicators: `indicator_id,name,short_name,area,unit_of_measure,decimals,polarity,measurement,periodicity,definition,aliases
nojdhet,Nöjdhet med verksamheten,Nöjdhet,Brukare,percent,0,higher,survey_share,year,,
franvaro,Frånvaro,Frånvaro,Personal,percent,1,lower,rolling_12_months,year,,
`,
  observations: `unit_id,indicator_id,year,period,sex,value,status,raw,answers_n,population_n,base_month,origin,document_id,line
almgarden,nojdhet,2031,year,total,81,reported,81 %,,,,outcome,,14
almgarden,nojdhet,2032,year,total,84,reported,84 %,,,,outcome,,15
bjorkbacken,nojdhet,2031,year,total,77,reported,77 %,,,,outcome,,16
bjorkbacken,nojdhet,2032,year,total,,missing,..,,,,outcome,,17
almgarden,franvaro,2032,year,total,7.5,reported,"7,5",,,,outcome,,18
bjorkbacken,franvaro,2032,year,total,0,reported,0,,,,outcome,,19
`,
};
