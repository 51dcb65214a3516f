import type { Messages } from '..'
import { casePage } from './casePage'
import { cases } from './cases'
import { desk } from './desk'
import { errors } from './errors'
import { overview } from './overview'
import { people } from './people'
import { grids } from './grids'
import { publications } from './publications'
import { reference } from './reference'
import { hotline } from './hotline'
import { shell } from './shell'
import { steps } from './steps'
import { time } from './time'
import { triage } from './triage'
import { words } from './words'

const english: Messages = { casePage, cases, desk, errors, grids, hotline, overview, people, publications, reference, shell, steps, time, triage, words }
export default english
