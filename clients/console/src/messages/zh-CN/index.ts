import { casePage } from './casePage'
import { cases } from './cases'
import { desk } from './desk'
import { duplicates } from './duplicates'
import { errors } from './errors'
import { overview } from './overview'
import { mall } from './mall'
import { people } from './people'
import { grids } from './grids'
import { points } from './points'
import { publications } from './publications'
import { reference } from './reference'
import { honours } from './honours'
import { hotline } from './hotline'
import { imports } from './imports'
import { hotspots } from './hotspots'
import { shell } from './shell'
import { steps } from './steps'
import { time } from './time'
import { triage } from './triage'
import { volunteering } from './volunteering'
import { waiting } from './waiting'
import { words } from './words'

export default {
  casePage,
  cases,
  desk,
  duplicates,
  errors,
  grids,
  honours,
  hotline,
  hotspots,
  imports,
  mall,
  overview,
  people,
  points,
  publications,
  reference,
  shell,
  steps,
  time,
  triage,
  volunteering,
  waiting,
  words,
}
