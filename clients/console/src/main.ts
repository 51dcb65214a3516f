import { createApp } from 'vue'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import 'element-plus/theme-chalk/el-message.css'
import '@tokens.css'
import './styles/base.css'
import './styles/element.css'
import App from './App.vue'
import { followLanguage } from './messages'
import { followPreferences } from './preferences/preferences'
import { router } from './router'

followPreferences()
await followLanguage()
const app = createApp(App).use(router)
await router.isReady()
app.mount('#app')
