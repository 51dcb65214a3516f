import type { Messages } from '..'
import { casePage } from './casePage'
import { cases } from './cases'
import { desk } from './desk'
import { errors } from './errors'
import { grids } from './grids'
import { overview } from './overview'
import { people } from './people'
import { reference } from './reference'
import { shell } from './shell'
import { steps } from './steps'
import { time } from './time'
import { words } from './words'

const english: Messages = { casePage, cases, desk, errors, grids, overview, people, reference, shell, steps, time, words }
export default english
