import { addresses } from './addresses'
import { audit } from './audit'
import { casePage } from './casePage'
import { cases } from './cases'
import { desk } from './desk'
import { duplicates } from './duplicates'
import { entry } from './entry'
import { errors } from './errors'
import { organisations } from './organisations'
import { overview } from './overview'
import { mall } from './mall'
import { people } from './people'
import { grids } from './grids'
import { points } from './points'
import { publications } from './publications'
import { reference } from './reference'
import { register } from './register'
import { help } from './help'
import { honours } from './honours'
import { hotline } from './hotline'
import { imports } from './imports'
import { keeping } from './keeping'
import { hotspots } from './hotspots'
import { shell } from './shell'
import { steps } from './steps'
import { time } from './time'
import { triage } from './triage'
import { volunteering } from './volunteering'
import { waiting } from './waiting'
import { words } from './words'

export default {
  addresses,
  audit,
  casePage,
  cases,
  desk,
  duplicates,
  entry,
  errors,
  grids,
  help,
  honours,
  hotline,
  hotspots,
  imports,
  keeping,
  mall,
  organisations,
  overview,
  people,
  points,
  publications,
  reference,
  register,
  shell,
  steps,
  time,
  triage,
  volunteering,
  waiting,
  words,
}
