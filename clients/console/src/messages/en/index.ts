import type { Messages } from '..'
import zh from '../zh-CN'

export default zh as Messages
