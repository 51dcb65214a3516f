"""What is asked of WeChat: `calling` speaks HTTP, `tokens` keeps the access token, `platform` offers it to others."""
