import { cases } from './cases'
import { certify } from './certify'
import { errors } from './errors'
import { grid } from './grid'
import { home } from './home'
import { honours } from './honours'
import { inbox } from './inbox'
import { map } from './map'
import { me } from './me'
import { news } from './news'
import { open } from './open'
import { points } from './points'
import { privacy } from './privacy'
import { report } from './report'
import { rights } from './rights'
import { session } from './session'
import { shell } from './shell'
import { tell } from './tell'
import { time } from './time'
import { words } from './words'

export default {
  cases,
  certify,
  errors,
  grid,
  home,
  honours,
  inbox,
  map,
  me,
  news,
  open,
  points,
  privacy,
  report,
  rights,
  session,
  shell,
  tell,
  time,
  words,
}
