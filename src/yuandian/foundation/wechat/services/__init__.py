"""What is asked of WeChat: `calls` speaks HTTP, `tokens` keeps the access token, `platform` offers it to others."""
