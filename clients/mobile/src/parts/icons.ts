/** The icons that are used, from Lucide, as addresses of pictures: a mini-program draws no SVG of its own. */
import badgeCheck from 'lucide-static/icons/badge-check.svg?raw'
import bell from 'lucide-static/icons/bell.svg?raw'
import bookOpen from 'lucide-static/icons/book-open.svg?raw'
import camera from 'lucide-static/icons/camera.svg?raw'
import check from 'lucide-static/icons/circle-check.svg?raw'
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw'
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw'
import circleHelp from 'lucide-static/icons/circle-help.svg?raw'
import clipboardList from 'lucide-static/icons/clipboard-list.svg?raw'
import coins from 'lucide-static/icons/coins.svg?raw'
import clock from 'lucide-static/icons/clock.svg?raw'
import heartHandshake from 'lucide-static/icons/heart-handshake.svg?raw'
import gift from 'lucide-static/icons/gift.svg?raw'
import handHeart from 'lucide-static/icons/hand-heart.svg?raw'
import heart from 'lucide-static/icons/heart.svg?raw'
import locate from 'lucide-static/icons/locate.svg?raw'
import mapPin from 'lucide-static/icons/map-pin.svg?raw'
import mapPinned from 'lucide-static/icons/map-pinned.svg?raw'
import megaphone from 'lucide-static/icons/megaphone.svg?raw'
import messages from 'lucide-static/icons/messages-square.svg?raw'
import paperclip from 'lucide-static/icons/paperclip.svg?raw'
import phone from 'lucide-static/icons/phone.svg?raw'
import mic from 'lucide-static/icons/mic.svg?raw'
import pencil from 'lucide-static/icons/message-square-plus.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import qrCode from 'lucide-static/icons/qr-code.svg?raw'
import refresh from 'lucide-static/icons/refresh-cw.svg?raw'
import scanLine from 'lucide-static/icons/scan-line.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import send from 'lucide-static/icons/send.svg?raw'
import shieldCheck from 'lucide-static/icons/shield-check.svg?raw'
import star from 'lucide-static/icons/star.svg?raw'
import trophy from 'lucide-static/icons/trophy.svg?raw'
import store from 'lucide-static/icons/store.svg?raw'
import ticket from 'lucide-static/icons/ticket.svg?raw'
import user from 'lucide-static/icons/user-round.svg?raw'
import users from 'lucide-static/icons/users.svg?raw'
import volume from 'lucide-static/icons/volume-2.svg?raw'
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw'
import x from 'lucide-static/icons/x.svg?raw'

const DRAWN = {
  badgeCheck,
  bell,
  bookOpen,
  camera,
  check,
  chevronRight,
  circleAlert,
  circleHelp,
  clipboardList,
  clock,
  coins,
  gift,
  handHeart,
  heart,
  heartHandshake,
  locate,
  mapPin,
  mapPinned,
  megaphone,
  messages,
  mic,
  paperclip,
  pencil,
  phone,
  plus,
  qrCode,
  refresh,
  scanLine,
  search,
  send,
  shieldCheck,
  star,
  store,
  ticket,
  trophy,
  user,
  users,
  volume,
  wifiOff,
  x,
}
export type IconName = keyof typeof DRAWN

/** The address of an icon in a colour such as `#C8322B`. */
export function iconAt(name: IconName, colour: string, isFilled = false): string {
  const drawn = DRAWN[name]
    .replace(/<!--.*?-->/s, '')
    .replace('currentColor', colour)
    .replace(/\s+/g, ' ')
  const filled = isFilled ? drawn.replace('fill="none"', `fill="${colour}"`) : drawn
  return `data:image/svg+xml,${encodeURIComponent(filled.trim())}`
}
