import complaintTaxonomy from '../../../data/complaint-taxonomy.csv?raw';
import indicators from '../../../data/indicators.csv?raw';
import units from '../../../data/units.csv?raw';
import { readTable } from '../csv/table-csv';
import { readComplaintTaxonomy } from './complaint-taxonomy';
import type { Catalogue } from './read-reports';

/** The project's own catalogue, as it was when the program was built: the names that `npm run extract` reads reports with. */
export function projectCatalogue(): Catalogue {
  return {
    units: readTable('units', units),
    indicators: readTable('indicators', indicators),
    complaintCategories: readComplaintTaxonomy(complaintTaxonomy),
  };
}
