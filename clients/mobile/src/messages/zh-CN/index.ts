import { cases } from './cases'
import { errors } from './errors'
import { grid } from './grid'
import { home } from './home'
import { inbox } from './inbox'
import { me } from './me'
import { report } from './report'
import { session } from './session'
import { shell } from './shell'
import { time } from './time'
import { words } from './words'

export default { cases, errors, grid, home, inbox, me, report, session, shell, time, words }
