import { timesIn } from '@shared/times'
import { t } from '@/messages'

export const { span, moment, ago } = timesIn(t)
